import type { Entry } from '@vicino/domain';

/** Something PostgreSQL cannot keep, and where: `locations[0].latitude`. */
export interface StorageFault {
  readonly field: string;
  readonly cure: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID as PostgreSQL prints them: lower case, with dashes. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * What keeps the entry from being stored; empty when nothing does. One such entry would fail the whole batch it is in,
 * so whoever writes sets it aside first.
 */
export function storageFaults(entry: Entry): StorageFault[] {
  const faults = [...valueFaults(entry, '')];
  if (!isUuid(entry.id)) faults.push({ field: 'id', cure: 'give a UUID in lower case' });
  for (const [field, text] of [
    ['slug', entry.slug],
    ['source.sourceId', entry.source.sourceId],
    ['source.externalId', entry.source.externalId],
  ] as const) {
    if (text === '') faults.push({ field, cure: 'must not be empty' });
  }
  for (const field of ['opensOn', 'closesOn'] as const) {
    const date = entry.window?.[field] ?? null;
    if (date !== null && !isDate(date))
      faults.push({ field: `window.${field}`, cure: 'give a day that exists, as 2026-11-22' });
  }
  return faults;
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 30 February is read as 2 March. Year 0 does not exist for PostgreSQL.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '0001';
}

function* valueFaults(value: unknown, field: string): Generator<StorageFault> {
  if (typeof value === 'string') {
    if (value.includes('\0')) yield { field, cure: 'take the NUL characters out of the text' };
    if (LONE_SURROGATE.test(value))
      yield { field, cure: 'the text holds half a surrogate pair: replace it with U+FFFD' };
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) yield { field, cure: 'give a finite number, or null' };
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* valueFaults(inner, `${field}[${index}]`);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* valueFaults(inner, field === '' ? key : `${field}.${key}`);
  }
}
