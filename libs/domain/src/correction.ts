import type { Entry } from './entry.js';
import { sameValue } from './same-value.js';

/**
 * What a publisher may correct by hand. Not the keys (id, slug, source), and not the date on which the source was
 * verified: a person who verifies records a verification.
 */
export const CORRECTABLE_FIELDS = [
  'kind',
  'title',
  'summary',
  'description',
  'status',
  'statusReason',
  'needs',
  'targetGroups',
  'serviceType',
  'provider',
  'managingBody',
  'locations',
  'serviceArea',
  'contacts',
  'cost',
  'eligibility',
  'accessModes',
  'deliveryModes',
  'languages',
  'requiredDocuments',
  'outcome',
  'hours',
  'window',
] as const satisfies readonly (keyof Entry)[];
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** A field of an entry set by hand. It holds whatever the source says, until it is undone. */
export interface Correction {
  readonly field: CorrectableField;
  readonly value: unknown;
  /** What the source said when it was corrected. */
  readonly base: unknown;
}

/** The source changed its mind after the correction, and to something else: a person should look. */
export interface CorrectionConflict {
  readonly field: CorrectableField;
  readonly base: unknown;
  readonly source: unknown;
  readonly corrected: unknown;
}

/** The entry as its source gives it, with the corrections over it. At most one correction a field. */
export function applyCorrections(
  entry: Entry,
  corrections: readonly Correction[],
): { readonly entry: Entry; readonly conflicts: readonly CorrectionConflict[] } {
  const conflicts = corrections.flatMap(({ field, value, base }): CorrectionConflict[] => {
    const source = entry[field];
    if (sameValue(source, base) || sameValue(source, value)) return [];
    return [{ field, base, source, corrected: value }];
  });
  const values = Object.fromEntries(corrections.map(({ field, value }) => [field, value])) as Partial<Entry>;
  return { entry: corrections.length === 0 ? entry : { ...entry, ...values }, conflicts };
}
