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

/** Reads a raw record by a mapping. Total: fields that are missing or of another shape are empty. */
export function readDraft(mapping: Mapping, record: RawRecord): Draft {
  const problems: Problem[] = [];
  const read = (root: RawValue, prefix: Path, reading: Reading | undefined): readonly DraftValue[] =>
    (reading?.from ?? []).flatMap((path) => {
      const field = [...prefix, ...path].join('.');
      return leavesAt(root, path).flatMap((leaf) => {
        const repaired = repairText(leaf);
        problems.push(...repaired.findings.map((finding) => ({ ...finding, field, position: record.position })));
        return textsOf(repaired.value, reading?.take).map((text) => ({ text, field, position: record.position }));
      });
    });

  const fields = fromKeys(ENTRY_FIELDS, (field) => read(record.fields, [], mapping.fields[field]));
  const at = mapping.places.at;
  const roots = at === null ? [record.fields] : valuesAt(record.fields, at);
  const places = roots.map((root) =>
    fromKeys(PLACE_FIELDS, (field) => read(root, at ?? [], mapping.places.fields[field])),
  );
  return { fields, places, positions: [record.position], problems };
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
  return valuesAt(root, path).flatMap((value): readonly string[] => {
    const leaf = isObject(value) ? (value['@value'] ?? null) : value;
    return leaf === null || typeof leaf === 'object' ? [] : [String(leaf)];
  });
}

function valuesAt(root: RawValue, path: Path): readonly RawValue[] {
  return path.reduce<readonly RawValue[]>(
    (values, name) => values.flatMap((value) => (isObject(value) ? flatten(value[name] ?? null) : [])),
    flatten(root),
  );
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
