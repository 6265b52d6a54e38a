import type { RawValue } from '@vicino/domain';

/** What PostgreSQL's jsonb refuses: NUL, and halves of a surrogate pair. */
export const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** Deepest nesting kept. Documents of services stay under ten; a bomb of brackets does not. */
export const MAX_DEPTH = 64;

/** Thrown for a value nested deeper than `MAX_DEPTH`. */
export class TooDeepError extends Error {
  override readonly name = 'TooDeepError';
  constructor() {
    super(`Nested more than ${MAX_DEPTH} levels deep`);
  }
}

/** A value and whether anything in it had to give way to be storable. */
export interface Storable {
  readonly value: RawValue;
  readonly changed: boolean;
}

/**
 * The value as the store can hold it: characters that it refuses become U+FFFD, numbers beyond range and anything that
 * is not JSON become null. Throws `TooDeepError`.
 */
export function storable(value: unknown, depth = 0): Storable {
  if (depth > MAX_DEPTH) throw new TooDeepError();
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number')
    return { value: Number.isFinite(value) ? value : null, changed: !Number.isFinite(value) };
  if (typeof value === 'boolean' || value === null) return { value, changed: false };
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => storable(item, depth + 1));
    return { value: items.map((item) => item.value), changed: items.some((item) => item.changed) };
  }
  if (typeof value === 'object') {
    let changed = false;
    const members = Object.entries(value).map(([key, member]): [string, RawValue] => {
      const name = storableText(key);
      const kept = storable(member, depth + 1);
      changed ||= name.changed || kept.changed;
      return [name.value, kept.value];
    });
    return { value: Object.fromEntries(members), changed };
  }
  return { value: null, changed: true };
}

/** Throws `TooDeepError` for a value that code which calls itself could not walk through. */
export function checkDepth(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw new TooDeepError();
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) checkDepth(member, depth + 1);
}

/** The fields of a record, storable. Throws `TooDeepError`. */
export function storableFields(fields: { readonly [field: string]: RawValue }): {
  readonly fields: { readonly [field: string]: RawValue };
  readonly changed: boolean;
} {
  let changed = false;
  const entries = Object.entries(fields).map(([field, value]): [string, RawValue] => {
    const name = storableText(field);
    const kept = storable(value);
    changed ||= name.changed || kept.changed;
    return [name.value, kept.value];
  });
  return { fields: Object.fromEntries(entries), changed };
}

function storableText(text: string): { value: string; changed: boolean } {
  const value = text.replace(UNSTORABLE, '\uFFFD');
  return { value, changed: value !== text };
}
