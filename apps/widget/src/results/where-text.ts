import type { Translate } from '../i18n/translate.js';

/** What of an entry says where it is. */
export interface LocatedEntry {
  readonly locations: readonly {
    readonly municipality: { readonly istatCode: string; readonly name: string } | null;
  }[];
  readonly serviceArea: { readonly label: string };
}

/** Where one goes, by municipality; for entries without a place, who it is for by residence. */
export function whereInWords(entry: LocatedEntry, t: Translate): string {
  const names = [...new Set(entry.locations.flatMap(({ municipality }) => municipality?.name ?? []))];
  const [first, ...others] = names;
  if (first === undefined) return t('card.livesIn', { area: entry.serviceArea.label });
  return others.length === 0 ? first : t('card.whereMore', { first, count: others.length });
}
