import { createHash } from 'node:crypto';
import type { Entry } from '@vicino/domain';

/**
 * JSON with the keys of every object sorted, so that equal values give equal text whatever order they were built in.
 * Arrays keep their order: it means something. Written out, since JSON.stringify with a replacer took three times as
 * long, and this runs over every record of every feed.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A window without dates says nothing: the store keeps it as no window, and both count as the same content. */
export function withoutEmptyWindow(entry: Entry): Entry {
  const { window } = entry;
  return window !== null && window.opensOn === null && window.closesOn === null ? { ...entry, window: null } : entry;
}

/** Fields that came after entries had been stored: empty, they count as not there, so that those entries stay as they are. */
const LATER_FIELDS = ['languages', 'requiredDocuments', 'outcome'] as const satisfies readonly (keyof Entry)[];

/**
 * SHA-256 (hex) of what the entry says. The slug is left out: the address given first is kept for good, so a proposal
 * for another one is no change.
 */
export function contentHash(entry: Entry): string {
  const unsaid = LATER_FIELDS.filter((field) => entry[field] === null || entry[field].length === 0);
  const absent = Object.fromEntries(unsaid.map((field) => [field, undefined]));
  return sha256(canonicalJson({ ...withoutEmptyWindow(entry), ...absent, slug: undefined }));
}
