/** Whether two entries tell of one service. `UNSURE` waits for a person. */
export const DUPLICATE_VERDICTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type DuplicateVerdict = (typeof DUPLICATE_VERDICTS)[number];

/**
 * What somebody who asked not to be listed is recognised by. `ENTRY`: an entry's id, which is one source's one record;
 * `PHONE`: E.164; `NAME`: a name, best with its municipality, since names repeat.
 */
export const DO_NOT_LIST_KINDS = ['ENTRY', 'PHONE', 'EMAIL', 'NAME'] as const;
export type DoNotListKind = (typeof DO_NOT_LIST_KINDS)[number];
