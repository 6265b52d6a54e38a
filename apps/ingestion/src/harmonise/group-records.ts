import { foldText, type Problem, type RawRecord } from '@vicino/domain';
import { type Draft, type DraftValue, firstText, readDraft } from './draft.js';
import type { HarmoniseSource } from './harmonised.js';
import { ENTRY_FIELDS, type EntryField, type Mapping } from './mapping.js';
import { recordKey } from './record-key.js';
import { slugOf } from './rules/identity.js';

/** The records of one entry, merged, under the key the entry is known by from run to run. */
export interface KeyedDraft {
  readonly externalId: string;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** Fields that hold several values by nature: lines that differ in them add up. */
const ADDING: ReadonlySet<EntryField> = new Set([
  ...(['needs', 'targetGroups', 'areaServed', 'phone', 'email', 'pec', 'website', 'contacts', 'accessModes'] as const),
]);

/**
 * Reads records and puts those of one entry together. A source with `groupBy` has several lines an entry, which add up;
 * in any other, a key that comes again with other content is another entry under a key of its own
 * (`ROW_KEY_REPEATED`), and with the same content the same entry once. Nothing is lost. Keys do not depend on the order
 * of the records, as long as titles differ.
 */
export function groupRecords(
  source: HarmoniseSource,
  mapping: Mapping,
  records: readonly RawRecord[],
): readonly KeyedDraft[] {
  const groups = new Map<string, KeyedDraft>();
  for (const record of records) {
    const draft = readDraft(mapping, record);
    const { key, madeUp } = recordKey(source, record, draft);
    const keyProblems = madeUp ? [keyMissing(draft, source)] : [];
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { externalId: key, draft, problems: keyProblems });
    } else if (sameContent(known.draft, draft)) {
      groups.set(key, { ...known, draft: withPositions(known.draft, draft.positions) });
    } else if (source.groupBy !== null && sameTitle(known.draft, draft)) {
      groups.set(key, { ...known, ...merged(known, draft) });
    } else {
      const own = freeKey(key, draft, groups);
      groups.set(own, { externalId: own, draft, problems: [...keyProblems, keyRepeated(draft, source, key)] });
    }
  }
  return [...groups.values()];
}

function merged(known: KeyedDraft, more: Draft): Pick<KeyedDraft, 'draft' | 'problems'> {
  const problems = [...known.problems];
  const fields = Object.fromEntries(
    ENTRY_FIELDS.map((field) => {
      const before = known.draft.fields[field];
      const added = more.fields[field].filter(({ text }) => before.every((value) => value.text !== text));
      if (added.length > 0 && before.length > 0 && !ADDING.has(field)) problems.push(...added.map(differs));
      return [field, before.length === 0 || ADDING.has(field) ? [...before, ...added] : before];
    }),
  ) as { readonly [Field in EntryField]: readonly DraftValue[] };
  const places = [...known.draft.places, ...more.places].filter(
    (place, index, all) => all.findIndex((other) => textsOf(other) === textsOf(place)) === index,
  );
  const draft: Draft = {
    fields,
    places,
    positions: [...known.draft.positions, ...more.positions],
    problems: known.draft.problems,
  };
  return { draft, problems };
}

function freeKey(key: string, draft: Draft, groups: ReadonlyMap<string, unknown>): string {
  const title = slugOf(firstText(draft.fields.title));
  const place = slugOf(draft.places.map(({ municipality }) => firstText(municipality)).join(' '));
  const candidates = [`${key}/${title}`, `${key}/${title}-${place}`];
  const free = candidates.find((candidate) => !groups.has(candidate));
  if (free !== undefined) return free;
  let number = 2;
  while (groups.has(`${key}/${title}-${number}`)) number += 1;
  return `${key}/${title}-${number}`;
}

function sameTitle(one: Draft, other: Draft): boolean {
  return foldText(firstText(one.fields.title)) === foldText(firstText(other.fields.title));
}

function sameContent(one: Draft, other: Draft): boolean {
  return (
    textsOf(one.fields) === textsOf(other.fields) &&
    JSON.stringify(one.places.map(textsOf)) === JSON.stringify(other.places.map(textsOf))
  );
}

function textsOf(fields: { readonly [field: string]: readonly DraftValue[] }): string {
  return JSON.stringify(Object.entries(fields).map(([field, values]) => [field, values.map(({ text }) => text)]));
}

function withPositions(draft: Draft, positions: readonly string[]): Draft {
  return { ...draft, positions: [...draft.positions, ...positions] };
}

function differs({ field, position, text }: DraftValue): Problem {
  return {
    code: 'ROW_KEY_REPEATED',
    severity: 'WARNING',
    field,
    position,
    value: text.slice(0, 500),
    suggestion: 'Le righe con lo stesso codice dicono cose diverse in questo campo: è stata tenuta la prima.',
  };
}

function keyRepeated(draft: Draft, { keyFields }: HarmoniseSource, key: string): Problem {
  return {
    code: 'ROW_KEY_REPEATED',
    severity: 'WARNING',
    field: keyFields.join(', ') || null,
    position: draft.positions[0] ?? null,
    value: key,
    suggestion: 'Dare a ogni servizio un codice suo: questo è già di un altro.',
  };
}

function keyMissing(draft: Draft, { keyFields }: HarmoniseSource): Problem {
  return {
    code: 'ROW_KEY_MISSING',
    severity: 'WARNING',
    field: keyFields.join(', ') || null,
    position: draft.positions[0] ?? null,
    value: null,
    suggestion: 'Dare un codice che non cambia: senza, un nuovo titolo sembra un altro servizio.',
  };
}
