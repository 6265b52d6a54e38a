/**
 * What harmonising could not settle. Every problem names where it is and, when one can be made, a suggestion.
 * A problem never costs the row: the entry keeps what is certain.
 */
export const PROBLEM_CODES = [
  // the file
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_WRONG_FORMAT',
  'FILE_ENCODING_DOUBTFUL',
  'COLUMN_MISSING',
  'COLUMN_UNKNOWN',
  // the row
  'ROW_MALFORMED',
  'ROW_KEY_MISSING',
  'ROW_KEY_REPEATED',
  // a field
  'TITLE_MISSING',
  'MUNICIPALITY_MISSING',
  'MUNICIPALITY_UNKNOWN',
  'MUNICIPALITY_AMBIGUOUS',
  'AREA_MISSING',
  'AREA_NOT_RESOLVED',
  'AREA_PARTLY_RESOLVED',
  'AREA_COUNT_DIFFERS',
  'NEED_UNKNOWN',
  'NEED_MISSING',
  'TARGET_GROUP_UNKNOWN',
  'SERVICE_TYPE_UNKNOWN',
  'PHONE_INVALID',
  'PHONE_REPAIRED',
  'EMAIL_INVALID',
  'URL_INVALID',
  'URL_REPAIRED',
  'POSTAL_CODE_INVALID',
  'POSTAL_CODE_REPAIRED',
  'DATE_INVALID',
  'COST_UNKNOWN',
  'STATUS_UNKNOWN',
  'ACCESS_MODE_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'MANAGING_BODY_UNKNOWN',
  'HOURS_NOT_UNDERSTOOD',
  'COORDINATES_INVALID',
  'TEXT_REPAIRED',
  // what people changed by hand
  'CORRECTION_CONFLICT',
  'DO_NOT_LIST',
  // what the search could not take up
  'NOT_INDEXED',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `ERROR`: something is missing for people. `WARNING`: doubtful, somebody should look. `INFO`: repaired, for the record. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Name of the column or field as the provider calls it; null for the file or the row as a whole. */
  readonly field: string | null;
  /** Where in the file: "line 12", "Altri servizi!F8", "contents[3]"; null when the file has no positions. */
  readonly position: string | null;
  /** What was read, as it was read, at most 500 characters. */
  readonly value: string | null;
  /** What to write instead, or what to do; null when nothing sensible can be said. */
  readonly suggestion: string | null;
}
