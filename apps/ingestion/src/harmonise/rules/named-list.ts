import type { NameMatch } from '@vicino/needs';
import { cleanText } from './text.js';

/** What a cell of names leads to: the slugs that are certain, and the names that are not, with the likeliest slugs. */
export interface NamedList<Slug extends string> {
  readonly slugs: readonly Slug[];
  readonly unmatched: readonly { readonly name: string; readonly candidates: readonly Slug[] }[];
}

const STRONG_SEPARATORS = /[;|\n•]|\s\/\s/u;
const WEAK_SEPARATORS = /[,/]/u;

/**
 * Reads a cell of names: "Casa popolare; bollette", "a / b", one a line, "anziani, disabili". A comma or a slash parts
 * names where each part is a name, and where the whole is none: "Vestiti, mobili e oggetti" is one need.
 */
export function matchNamedList<Slug extends string>(
  raw: string,
  match: (name: string) => NameMatch<Slug>,
): NamedList<Slug> {
  const slugs = new Set<Slug>();
  const unmatched = new Map<string, readonly Slug[]>();
  for (const name of partsOf(raw, STRONG_SEPARATORS)) {
    const parts = partsOf(name, WEAK_SEPARATORS).map((part) => ({ name: part, match: match(part) }));
    const whole = { name, match: match(name) };
    const isOne = whole.match.kind === 'CERTAIN' && parts.some((part) => part.match.kind !== 'CERTAIN');
    for (const read of isOne ? [whole] : parts) {
      if (read.match.kind === 'CERTAIN') slugs.add(read.match.slug);
      else unmatched.set(read.name, candidatesOf(read.match));
    }
  }
  return { slugs: [...slugs], unmatched: [...unmatched].map(([name, candidates]) => ({ name, candidates })) };
}

function partsOf(text: string, separators: RegExp): readonly string[] {
  const parts = cleanText(text)
    .split(separators)
    .map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

function candidatesOf<Slug extends string>(match: NameMatch<Slug>): readonly Slug[] {
  switch (match.kind) {
    case 'CERTAIN':
      return [match.slug];
    case 'DOUBTFUL':
      return match.candidates;
    case 'UNKNOWN':
      return match.suggestion === null ? [] : [match.suggestion];
  }
}

/** 'Forse "Casa popolare" o "Pagare l'affitto".' from the labels of the candidates; null when there is none. */
export function perhaps(labels: readonly (string | undefined)[]): string | null {
  const known = labels.filter((label) => label !== undefined).map((label) => `“${label}”`);
  return known.length === 0 ? null : `Forse si intendeva ${known.join(' o ')}.`;
}
