import { createHash } from 'node:crypto';
import type { Entry } from '@vicino/domain';

/**
 * JSON with the keys of every object sorted, so that equal values give equal text whatever order they were built in.
 * Arrays keep their order: it means something. Same rules as JSON.stringify otherwise.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A window without dates says nothing: the store keeps it as no window, and both count as the same content. */
export function withoutEmptyWindow(entry: Entry): Entry {
  const { window } = entry;
  return window !== null && window.opensOn === null && window.closesOn === null ? { ...entry, window: null } : entry;
}

/**
 * SHA-256 (hex) of what the entry says. The slug is left out: the address given first is kept for good, so a proposal
 * for another one is no change.
 */
export function contentHash(entry: Entry): string {
  return sha256(canonicalJson({ ...withoutEmptyWindow(entry), slug: undefined }));
}
