import { CHANGE_CHANNEL } from './change-consumers.js';

/** The channel on which it is announced that questions may have other answers. The payload is empty. */
export const INDEX_CHANNEL = 'index_changed';

/** What is heard of a change: which entries a commit wrote, that the search has taken changes up, or no more than that. */
export type StoreChange =
  | { readonly kind: 'WRITTEN'; readonly entryIds: readonly string[] }
  | { readonly kind: 'SEARCHABLE' }
  | { readonly kind: 'UNKNOWN' };

/** Something may have changed, and nobody says what. */
export const UNKNOWN_CHANGE: StoreChange = { kind: 'UNKNOWN' };

/** What PostgreSQL hands over. */
export interface Notice {
  readonly channel: string;
  readonly payload?: string | undefined;
}

/** A payload is shorter than 8,000 bytes; an id and its comma take 37. */
const IDS_IN_A_NOTICE = 200;

/** The payloads that name these entries, on `CHANGE_CHANNEL`. */
export function payloadsNaming(ids: readonly string[]): string[] {
  const payloads: string[] = [];
  for (let from = 0; from < ids.length; from += IDS_IN_A_NOTICE)
    payloads.push(ids.slice(from, from + IDS_IN_A_NOTICE).join(','));
  return payloads;
}

/** @param notice null where listening has just begun: what was committed before nobody announced */
export function changeTold(notice: Notice | null): StoreChange {
  if (notice?.channel === INDEX_CHANNEL) return { kind: 'SEARCHABLE' };
  const named = notice?.channel === CHANGE_CHANNEL ? (notice.payload ?? '') : '';
  return named === '' ? UNKNOWN_CHANGE : { kind: 'WRITTEN', entryIds: named.split(',') };
}
