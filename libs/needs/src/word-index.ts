import { addToList } from './add-to-list.js';
import type { WordPattern } from './phrase.js';
import type { Token } from './text-tokens.js';

/** No beginning in the data is shorter (need-rules.spec.ts holds it): a shorter one would never be found. */
const FIRST_LETTERS = 3;

/** What may be asked for by a pattern: a stem, a form, or the first letters of a word. */
export function keysOfPattern({ options }: WordPattern): ReadonlySet<string> {
  return new Set(
    options.map(({ by, stem }) => {
      if (by === 'STEM') return stem;
      return by === 'FORM' ? `=${stem}` : `${stem.slice(0, FIRST_LETTERS)}*`;
    }),
  );
}

/** The keys of the patterns a word of a text may match. */
export function keysOfToken({ stem, folded }: Token): readonly string[] {
  return [stem, `=${folded}`, `${folded.slice(0, FIRST_LETTERS)}*`];
}

/** Values by a word that calls for them. What it gives may match; what it does not give cannot. */
export class WordIndex<Value> {
  private readonly lists = new Map<string, Value[]>();

  add(pattern: WordPattern, value: Value): void {
    for (const key of keysOfPattern(pattern)) addToList(this.lists, key, value);
  }

  /** Each once or more. */
  *of(token: Token): Iterable<Value> {
    for (const key of keysOfToken(token)) yield* this.lists.get(key) ?? [];
  }
}
