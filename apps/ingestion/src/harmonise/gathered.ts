import type { Problem } from '@vicino/domain';
import type { DraftValue, PlaceDraft } from './draft.js';
import type { Harmonised } from './harmonised.js';
import type { KeyedDraft } from './keyed-draft.js';

/** The records of one entry, put together and not yet understood. */
export interface Gathered {
  /** The key of the entry in its source; empty where there is neither key nor title. */
  readonly externalId: string;
  /** Where the records are in the file, in the order in which they were put together. */
  readonly positions: readonly string[];
  /**
   * Everything `harmonise` looks at beside source, mapping, rules and day. Of equal contents comes the same, but for
   * positions: of those only the order counts.
   */
  content(): string;
  harmonise(): Harmonised;
}

/** What the records of an entry say, as one text; places in the file by their number. */
export function contentOfKeyed({ externalId, draft, problems }: KeyedDraft): string {
  const { positions } = draft;
  const placeOf = (position: string | null): number | null => (position === null ? null : positions.indexOf(position));
  const values = (fields: PlaceDraft | KeyedDraft['draft']['fields']): unknown =>
    Object.values<readonly DraftValue[]>(fields).map((list) =>
      list.flatMap(({ text, field, position }) => [text, field, placeOf(position)]),
    );
  const told = (list: readonly Problem[]): unknown =>
    list.map(({ code, severity, field, position, value, suggestion }) => [
      code,
      severity,
      field,
      placeOf(position),
      value,
      suggestion,
    ]);
  return JSON.stringify([
    externalId,
    values(draft.fields),
    draft.places.map(values),
    told(draft.problems),
    told(problems),
  ]);
}
