import { type WordForms, wordForms } from '@vicino/needs';
import { beginningAt } from './beginnings.js';
import { letterAt, NO_LETTER } from './letters.js';

/** The words of a text, counted from 0. How each begins is known at once, its forms when somebody asks for them. */
export class TextWords {
  /** How each word begins: all that has to be looked at to pass over most of them. */
  readonly beginnings: Uint32Array;
  private readonly starts: Uint32Array;

  constructor(readonly text: string) {
    const count = readWords(text);
    this.starts = starts.slice(0, count);
    this.beginnings = beginnings.slice(0, count);
  }

  startOf(word: number): number {
    return this.starts[word] ?? this.text.length;
  }

  endOf(word: number): number {
    let end = this.startOf(word);
    while (letterAt(this.text, end) !== NO_LETTER) end += 1;
    return end;
  }

  formsOf(word: number): WordForms {
    return wordForms(this.text.slice(this.startOf(word), this.endOf(word)));
  }
}

/** Of the text in hand: arrays that grow while they are filled take longer than reading the text does. */
let starts = new Uint32Array(1_024);
let beginnings = new Uint32Array(1_024);

/** Notes where the words of a text begin, and how. @returns how many there are */
function readWords(text: string): number {
  const most = (text.length + 1) >> 1;
  if (starts.length < most) {
    starts = new Uint32Array(most);
    beginnings = new Uint32Array(most);
  }
  let words = 0;
  let between = true;
  for (let at = 0; at < text.length; at += 1) {
    if (letterAt(text, at) === NO_LETTER) {
      between = true;
    } else if (between) {
      between = false;
      starts[words] = at;
      beginnings[words] = beginningAt(text, at);
      words += 1;
    }
  }
  return words;
}
