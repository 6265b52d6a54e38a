import { matches, type Run, type WordPattern } from './phrase.js';
import { stem } from './stem.js';
import type { Token } from './text-tokens.js';

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
  private readonly byFirstStem = new Map<string, Run[]>();
  private readonly byFirstForm = new Map<string, Run[]>();
  /** Runs that begin with the beginning of a word, by the first letters of it. */
  private readonly byFirstLetters = new Map<string, Run[]>();

  constructor(runs: Iterable<Run>) {
    const distinct = new Map([...runs].map((run) => [run.key, run]));
    for (const run of distinct.values()) {
      for (const { by, stem: form } of run.patterns[0]?.options ?? []) {
        if (by === 'STEM') put(this.byFirstStem, form, run);
        else if (by === 'FORM') put(this.byFirstForm, form, run);
        else put(this.byFirstLetters, form.slice(0, FIRST_LETTERS), run);
      }
    }
  }

  /** Spans of each run found, by the run's key, in the order of the text. */
  find(tokens: readonly Token[]): ReadonlyMap<string, readonly Span[]> {
    const found = new Map<string, Span[]>();
    tokens.forEach((token, first) => {
      for (const run of this.beginningWith(token)) {
        const last = endOf(run, tokens, first);
        if (last !== null) put(found, run.key, { first, last });
      }
    });
    return found;
  }

  private beginningWith(token: Token): ReadonlySet<Run> {
    const runs = [
      this.byFirstStem.get(token.stem),
      this.byFirstForm.get(token.folded),
      this.byFirstLetters.get(token.folded.slice(0, FIRST_LETTERS)),
    ].flatMap((some) => some ?? []);
    return new Set(runs);
  }
}

/** No beginning in the data is shorter (need-rules.spec.ts holds it): a shorter one would never be found. */
const FIRST_LETTERS = 3;

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
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
