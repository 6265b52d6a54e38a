import { distance } from 'fastest-levenshtein';
import { foldText } from '@vicino/domain';
import { stems } from './stem.js';

/** What a name written by a provider leads to. Only `CERTAIN` may be used without a person looking at it. */
export type NameMatch<Slug extends string = string> =
  | { readonly kind: 'CERTAIN'; readonly slug: Slug }
  | { readonly kind: 'DOUBTFUL'; readonly candidates: readonly Slug[] }
  /** `suggestion`: the nearest slug by spelling, for the person who corrects it; null when nothing is near. */
  | { readonly kind: 'UNKNOWN'; readonly suggestion: Slug | null };

/** A thing that can be named: `names` in falling order of authority, each rank a list of equals. */
export interface Nameable<Slug extends string = string> {
  readonly slug: Slug;
  readonly ranks: readonly (readonly string[])[];
}

const LONGEST_NAME = 200;

/** Above one slip in five letters, or three in all, the nearest name is a guess rather than a correction. */
const slipsAllowed = (length: number): number => Math.min(3, Math.floor(length / 5));

type Index<Slug> = ReadonlyMap<string, ReadonlySet<Slug>>;

function indexBy<Slug extends string>(
  things: readonly Nameable<Slug>[],
  rank: number,
  key: (name: string) => string,
): Index<Slug> {
  const index = new Map<string, Set<Slug>>();
  for (const { slug, ranks } of things) {
    for (const name of ranks[rank] ?? []) {
      const found = index.get(key(name)) ?? new Set<Slug>();
      index.set(key(name), found.add(slug));
    }
  }
  index.delete('');
  return index;
}

/**
 * Builds the matcher of one list. A name is compared rank by rank, first as written (case, accents and punctuation
 * apart), then by the stems of its words; the first rank that knows it decides. `prefer` settles a shared name.
 */
export function nameMatcher<Slug extends string>(
  things: readonly Nameable<Slug>[],
  prefer: (candidates: readonly Slug[]) => readonly Slug[] = (candidates) => candidates,
): (text: string) => NameMatch<Slug> {
  const stemmed = (text: string): string => stems(text).join(' ');
  const depth = Math.max(0, ...things.map((thing) => thing.ranks.length));
  const ranks = Array.from({ length: depth }, (_, rank) => rank);
  const folded = ranks.map((rank) => indexBy(things, rank, foldText));
  const byStem = ranks.map((rank) => indexBy(things, rank, stemmed));
  const spellings = folded.flatMap((index) => [...index].map(([name, slugs]) => ({ name, slugs })));

  const lookUp = (indexes: readonly Index<Slug>[], key: string): NameMatch<Slug> | undefined => {
    const found = indexes.map((index) => index.get(key)).find((slugs) => slugs !== undefined);
    if (found === undefined) return undefined;
    const candidates = prefer([...found]);
    const only = candidates[0];
    return candidates.length === 1 && only !== undefined
      ? { kind: 'CERTAIN', slug: only }
      : { kind: 'DOUBTFUL', candidates };
  };

  const nearest = (name: string): Slug | null => {
    let best: { readonly slug: Slug; readonly slips: number } | null = null;
    for (const spelling of spellings) {
      const slips = distance(name, spelling.name);
      const [slug] = prefer([...spelling.slugs]);
      if (slug !== undefined && slips <= slipsAllowed(name.length) && slips < (best?.slips ?? Infinity))
        best = { slug, slips };
    }
    return best?.slug ?? null;
  };

  return (text) => {
    const name = foldText(text.slice(0, LONGEST_NAME));
    if (name === '') return { kind: 'UNKNOWN', suggestion: null };
    return lookUp(folded, name) ?? lookUp(byStem, stemmed(name)) ?? { kind: 'UNKNOWN', suggestion: nearest(name) };
  };
}
