import { addToList } from './add-to-list.js';
import { matches, type Run, type WordPattern } from './phrase.js';
import { stem } from './stem.js';
import type { Token } from './text-tokens.js';
import { WordIndex, keysOfPattern, keysOfToken } from './word-index.js';

/** Words that may stand between those of a phrase: the "bonus sociale idrico" is the "bonus idrico". */
const FILLERS: ReadonlySet<string> = new Set(
  'sociale comunale regionale nazionale gratuito pubblico locale territoriale nuovo apposito specifico piccolo eventuale temporaneo straordinario'
    .split(' ')
    .map(stem),
);

/** First and last index, both included, into the tokens of a text. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Finds every run of a fixed set in a text. Built once; a text then costs as many steps as it has words. */
export class RunFinder {
  private readonly ofOneWord = new WordIndex<Run>();
  /** Runs of more words by the key of the first, then by the second: hundreds begin with "non". */
  private readonly ofMoreWords = new Map<string, WordIndex<Run>>();

  constructor(runs: Iterable<Run>) {
    const distinct = new Map([...runs].map((run) => [run.key, run]));
    for (const run of distinct.values()) {
      const [first, second] = run.patterns;
      if (first === undefined) continue;
      if (second === undefined) this.ofOneWord.add(first, run);
      else for (const key of keysOfPattern(first)) this.followersOf(key).add(second, run);
    }
  }

  /** Spans of each run found, by the run's key, in the order of the text. */
  find(tokens: readonly Token[]): ReadonlyMap<string, readonly Span[]> {
    const found = new Map<string, Span[]>();
    for (const first of tokens.keys()) {
      for (const run of this.thatMayBegin(tokens, first)) {
        const last = endOf(run, tokens, first);
        if (last !== null) addToList(found, run.key, { first, last });
      }
    }
    return found;
  }

  private followersOf(key: string): WordIndex<Run> {
    const followers = this.ofMoreWords.get(key) ?? new WordIndex<Run>();
    this.ofMoreWords.set(key, followers);
    return followers;
  }

  /** One filler may stand between the first word and the second. */
  private thatMayBegin(tokens: readonly Token[], first: number): ReadonlySet<Run> {
    const [token, ...next] = tokens.slice(first, first + 3);
    if (token === undefined) return new Set();
    const runs = new Set(this.ofOneWord.of(token));
    for (const key of keysOfToken(token)) {
      const followers = this.ofMoreWords.get(key);
      if (followers === undefined) continue;
      for (const follower of next) for (const run of followers.of(follower)) runs.add(run);
    }
    return runs;
  }
}

/** Index of the last word of the run when it starts at `first`; null when it does not. */
function endOf(run: Run, tokens: readonly Token[], first: number): number | null {
  let at = first;
  for (const [place, pattern] of run.patterns.entries()) {
    if (place > 0) at = nextOf(tokens, at, pattern);
    const token = tokens[at];
    if (token === undefined || !matches(pattern, token)) return null;
  }
  return at;
}

/** The word after this one in its clause, one filler passed over unless it is itself looked for; -1 past the end. */
function nextOf(tokens: readonly Token[], index: number, pattern: WordPattern): number {
  const follows = (from: number): boolean => tokens[from + 1]?.position === (tokens[from]?.position ?? 0) + 1;
  const next = tokens[index + 1];
  if (next === undefined || !follows(index)) return -1;
  return !matches(pattern, next) && FILLERS.has(next.stem) && follows(index + 1) ? index + 2 : index + 1;
}
