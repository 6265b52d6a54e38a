import type { DoNotListKind, Entry } from '@vicino/domain';

/** Something an entry can be recognised by. */
export interface DoNotListMark {
  readonly kind: DoNotListKind;
  readonly value: string;
}

/** Those who asked not to be listed, as the store keeps them: it can only be asked, for it keeps hashes alone. */
export interface DoNotListLookup {
  has(kind: DoNotListKind, value: string): boolean;
}

type Recognised = Pick<Entry, 'id' | 'title' | 'provider' | 'contacts' | 'locations'>;

/**
 * What keeps the entry off the catalogue, or null. Only what was asked counts, whichever source sends it: nothing is
 * guessed from likeness, and a name asked for one municipality says nothing of the same name in another.
 */
export function matchDoNotList(entry: Recognised, list: DoNotListLookup): DoNotListMark | null {
  return doNotListMarks(entry).find(({ kind, value }) => list.has(kind, value)) ?? null;
}

/** The value to put on the list, as kind `NAME`, for a name in one municipality (ISTAT code). */
export function nameInMunicipality(name: string, istatCode: string): string {
  return `${name} ${istatCode}`;
}

/** Every mark of the entry. */
function doNotListMarks(entry: Recognised): readonly DoNotListMark[] {
  const towns = [...new Set(entry.locations.flatMap(({ istatCode }) => (istatCode === null ? [] : [istatCode])))];
  return [
    { kind: 'ENTRY', value: entry.id },
    ...entry.contacts.flatMap(({ kind, value }): DoNotListMark[] => {
      if (kind === 'PHONE') return [{ kind, value }];
      return kind === 'EMAIL' || kind === 'PEC' ? [{ kind: 'EMAIL', value }] : [];
    }),
    ...[entry.title, entry.provider.name].flatMap((name): DoNotListMark[] => [
      { kind: 'NAME', value: name },
      ...towns.map((town): DoNotListMark => ({ kind: 'NAME', value: nameInMunicipality(name, town) })),
    ]),
  ];
}
