import { foldText, type Problem } from '@vicino/domain';
import { type Draft, type DraftValue, firstText, type PlaceDraft } from './draft.js';
import { linesDiffer } from './key-problems.js';
import { ENTRY_FIELDS, type EntryField } from './mapping.js';

/** The records of one entry, merged, under the key the entry is known by from run to run. */
export interface KeyedDraft {
  readonly externalId: string;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** Fields that hold several values by nature: lines that differ in them add up. */
const ADDING: ReadonlySet<EntryField> = new Set([
  ...(['needs', 'targetGroups', 'areaServed', 'phone', 'email', 'pec', 'website', 'contacts', 'accessModes'] as const),
  ...(['languages', 'requiredDocuments'] as const),
]);

/**
 * A draft and one more line of it: lists add up, other fields keep the first value. `problems` are those of the line: what
 * was repaired in it, and in what it differs.
 */
export function mergedDrafts(known: Draft, more: Draft): Pick<KeyedDraft, 'draft' | 'problems'> {
  const problems = [...more.problems];
  const fields = Object.fromEntries(
    ENTRY_FIELDS.map((field) => {
      const before = known.fields[field];
      const added = more.fields[field].filter(({ text }) => before.every((value) => value.text !== text));
      if (added.length > 0 && before.length > 0 && !ADDING.has(field)) problems.push(...added.map(linesDiffer));
      return [field, before.length === 0 || ADDING.has(field) ? [...before, ...added] : before];
    }),
  ) as { readonly [Field in EntryField]: readonly DraftValue[] };
  return { draft: { ...known, fields, places: withPlaces(known.places, more.places) }, problems };
}

export function sameTitle(one: Draft, other: Draft): boolean {
  return foldText(firstText(one.fields.title)) === foldText(firstText(other.fields.title));
}

/** Everything a draft says, as one text: two drafts of one content have the same. */
export function contentOf({ fields, places }: Draft): string {
  return JSON.stringify([textsOf(fields), places.map(textsOf)]);
}

function withPlaces(known: readonly PlaceDraft[], more: readonly PlaceDraft[]): readonly PlaceDraft[] {
  const contents = new Set(known.map((place) => JSON.stringify(textsOf(place))));
  const added = more.filter((place) => {
    const content = JSON.stringify(textsOf(place));
    return contents.has(content) ? false : contents.add(content);
  });
  return added.length === 0 ? known : [...known, ...added];
}

function textsOf(fields: { readonly [field: string]: readonly DraftValue[] }): readonly (readonly string[])[] {
  return Object.values(fields).map((values) => values.map(({ text }) => text));
}
