import type { Problem, RawRecord, RawValue } from '@vicino/domain';
import {
  ENTRY_FIELDS,
  type EntryField,
  type Mapping,
  type Path,
  PLACE_FIELDS,
  type PlaceField,
  type Reading,
} from './mapping.js';
import { htmlToPlainText, isHtml } from './rules/html.js';
import { repairText } from './rules/text.js';

/** A text as read, with the provider's name of the field and its place in the file, for whoever has to correct it. */
export interface DraftValue {
  readonly text: string;
  readonly field: string;
  readonly position: string;
}

export type PlaceDraft = { readonly [Field in PlaceField]: readonly DraftValue[] };

/** A record under our field names: texts repaired and plain, nothing understood yet. Several records of one key merge. */
export interface Draft {
  readonly fields: { readonly [Field in EntryField]: readonly DraftValue[] };
  readonly places: readonly PlaceDraft[];
  readonly positions: readonly string[];
  /** `TEXT_REPAIRED`, once a value. */
  readonly problems: readonly Problem[];
}

/** A reading with the provider's name of each path worked out: done once a mapping, not once a record. */
interface Wanted {
  readonly paths: readonly { readonly path: Path; readonly field: string }[];
  readonly take: Reading['take'];
  /** The mapping's own words, for where the record has none; null without any. */
  readonly constant: { readonly text: string; readonly field: string } | null;
}
interface Plan {
  readonly fields: { readonly [Field in EntryField]: Wanted };
  readonly placeFields: { readonly [Field in PlaceField]: Wanted };
}
const PLANS = new WeakMap<Mapping, Plan>();

/** Reads a raw record by a mapping. Total: fields that are missing or of another shape are empty. */
export function readDraft(mapping: Mapping, record: RawRecord): Draft {
  const problems: Problem[] = [];
  const { position } = record;
  const read = (root: RawValue, { paths, take, constant }: Wanted): readonly DraftValue[] => {
    const values: DraftValue[] = [];
    for (const { path, field } of paths) {
      for (const leaf of leavesAt(root, path)) {
        const repaired = repairText(leaf);
        for (const finding of repaired.findings) problems.push({ ...finding, field, position });
        for (const text of textsOf(repaired.value, take)) values.push({ text, field, position });
      }
    }
    return values.length > 0 || constant === null ? values : [{ ...constant, position }];
  };

  const plan = planOf(mapping);
  const fields = fromKeys(ENTRY_FIELDS, (field) => read(record.fields, plan.fields[field]));
  const at = mapping.places.at;
  const roots = at === null ? [record.fields] : valuesAt(record.fields, at);
  const places = roots.map((root) => fromKeys(PLACE_FIELDS, (field) => read(root, plan.placeFields[field])));
  return { fields, places, positions: [position], problems };
}

function planOf(mapping: Mapping): Plan {
  const known = PLANS.get(mapping);
  if (known !== undefined) return known;
  const wanted = (reading: Reading | undefined, prefix: Path, text: string | undefined, field: string): Wanted => ({
    paths: (reading?.from ?? []).map((path) => ({ path, field: [...prefix, ...path].join('.') })),
    take: reading?.take,
    constant: text === undefined ? null : { text, field },
  });
  const { fields, constants, places } = mapping;
  const plan: Plan = {
    fields: fromKeys(ENTRY_FIELDS, (field) => wanted(fields[field], [], constants?.[field], `constants.${field}`)),
    placeFields: fromKeys(PLACE_FIELDS, (field) =>
      wanted(places.fields[field], places.at ?? [], places.constants?.[field], `places.constants.${field}`),
    ),
  };
  PLANS.set(mapping, plan);
  return plan;
}

/** First text of the values; empty when there is none. */
export function firstText(values: readonly DraftValue[]): string {
  return values[0]?.text ?? '';
}

/** The values as one cell of the parts they are: "a; b". */
export function joinedText(values: readonly DraftValue[], separator = '; '): string {
  return values.map(({ text }) => text).join(separator);
}

/** Text leaves at a path; numbers and truth values as text. An RDF literal is its value. */
export function leavesAt(root: RawValue, path: Path): readonly string[] {
  const leaves: string[] = [];
  for (const value of valuesAt(root, path)) {
    const leaf = isObject(value) ? (value['@value'] ?? null) : value;
    if (leaf !== null && typeof leaf !== 'object') leaves.push(String(leaf));
  }
  return leaves;
}

function valuesAt(root: RawValue, path: Path): readonly RawValue[] {
  let values = flatten(root);
  for (const name of path) values = values.flatMap((value) => (isObject(value) ? flatten(value[name] ?? null) : []));
  return values;
}

function flatten(value: RawValue): readonly RawValue[] {
  return isList(value) ? value.flatMap(flatten) : [value];
}

function isList(value: RawValue): value is readonly RawValue[] {
  return Array.isArray(value);
}

function isObject(value: RawValue): value is { readonly [key: string]: RawValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function textsOf(text: string, take: Reading['take']): readonly string[] {
  const texts = take ? take(text) : [isHtml(text) ? htmlToPlainText(text) : text];
  return texts.filter((part) => part.trim() !== '');
}

function fromKeys<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): { [K in Key]: Value } {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as { [K in Key]: Value };
}
