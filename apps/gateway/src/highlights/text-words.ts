import { type WordForms, wordForms } from '@vicino/needs';
import { beginningAt } from './beginnings.js';
import { letterAt, NO_LETTER } from './letters.js';

/** The words of a text, counted from 0. How each begins is known at once, its forms when somebody asks for them. */
export class TextWords {
  /** How each word begins: all that has to be looked at to pass over most of them. */
  readonly beginnings: Uint32Array;
  private readonly starts: Uint32Array;
  /** Of most texts nobody asks. */
  private forms: Map<number, WordForms> | undefined;

  constructor(readonly text: string) {
    this.starts = Uint32Array.from(startsOf(text));
    this.beginnings = this.starts.map((at) => beginningAt(text, at));
  }

  startOf(word: number): number {
    return this.starts[word] ?? this.text.length;
  }

  endOf(word: number): number {
    return endAfter(this.text, this.startOf(word));
  }

  formsOf(word: number): WordForms {
    this.forms ??= new Map();
    const known = this.forms.get(word);
    if (known !== undefined) return known;
    const forms = wordForms(this.text.slice(this.startOf(word), this.endOf(word)));
    this.forms.set(word, forms);
    return forms;
  }
}

function startsOf(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (letterAt(text, at) === NO_LETTER) continue;
    starts.push(at);
    at = endAfter(text, at);
  }
  return starts;
}

function endAfter(text: string, start: number): number {
  let end = start;
  while (letterAt(text, end) !== NO_LETTER) end += 1;
  return end;
}
