import { distance } from 'fastest-levenshtein';
import type { AskedWords } from './asked-words.js';
import type { PlacedWord } from './words-in.js';

/** A run of words to be marked: first and last index, both included. */
export interface FoundRun {
  readonly first: number;
  readonly last: number;
}

/** As the engine forgives: one slip from five letters, two from nine. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** The runs of words that were asked for, in their order; of two that overlap the longer. */
export function foundRuns(words: readonly PlacedWord[], asked: AskedWords): readonly FoundRun[] {
  const runs: FoundRun[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const last = lastOfPhrase(words, index, asked) ?? (isAsked(words[index], asked) ? index : null);
    if (last === null) continue;
    runs.push({ first: index, last });
    index = last;
  }
  return runs;
}

/** Index of the last word of the longest phrase that begins here; function words between its words are passed over. */
function lastOfPhrase(words: readonly PlacedWord[], from: number, { phrases }: AskedWords): number | null {
  const begun = phrases.get(words[from]?.stem ?? '');
  if (begun === undefined) return null;
  const ends = begun.flatMap((phrase) => {
    let at = from;
    for (const stem of phrase.slice(1)) {
      do at += 1;
      while (words[at]?.isFunctionWord === true);
      if (words[at]?.stem !== stem) return [];
    }
    return [at];
  });
  return ends.length === 0 ? null : Math.max(...ends);
}

function isAsked(word: PlacedWord | undefined, { stems, unknown, beginning }: AskedWords): boolean {
  if (word === undefined || word.isFunctionWord) return false;
  if (stems.has(word.stem)) return true;
  if (beginning !== null && word.folded.startsWith(beginning)) return true;
  return unknown.some((misspelt) => isSlip(misspelt, word.folded));
}

function isSlip(misspelt: string, written: string): boolean {
  if (misspelt.length < ONE_SLIP_FROM || misspelt[0] !== written[0]) return false;
  const allowed = misspelt.length < TWO_SLIPS_FROM ? 1 : 2;
  return Math.abs(misspelt.length - written.length) <= allowed && distance(misspelt, written) <= allowed;
}
