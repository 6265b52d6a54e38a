import { type WordForms, wordForms } from '@vicino/needs';
import { type Beginning, beginningAt, NO_BEGINNING } from './beginnings.js';
import { letterAt, NO_LETTER } from './letters.js';

/** A word takes two numbers: how it begins, and where. */
const NUMBERS = 2;

/** The words of a text, counted from 0. How each begins is known at once, its forms when somebody asks for them. */
export class TextWords {
  readonly count: number;
  /** In one piece: texts are many, and each piece of memory that is looked at takes its time. */
  private readonly numbers: Uint32Array;

  constructor(readonly text: string) {
    this.count = readWords(text);
    this.numbers = numbers.slice(0, this.count * NUMBERS);
  }

  /** How the word begins: all that has to be looked at to pass over most of them. */
  beginningOf(word: number): Beginning {
    return this.numbers[word * NUMBERS] ?? NO_BEGINNING;
  }

  startOf(word: number): number {
    return this.numbers[word * NUMBERS + 1] ?? this.text.length;
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

/** Of the text in hand: an array that grows while it is filled takes longer than reading the text does. */
let numbers = new Uint32Array(2_048);

/** Notes how the words of a text begin, and where. @returns how many there are */
function readWords(text: string): number {
  const most = ((text.length + 1) >> 1) * NUMBERS;
  if (numbers.length < most) numbers = new Uint32Array(most);
  let words = 0;
  let between = true;
  for (let at = 0; at < text.length; at += 1) {
    if (letterAt(text, at) === NO_LETTER) {
      between = true;
    } else if (between) {
      between = false;
      numbers[words * NUMBERS] = beginningAt(text, at);
      numbers[words * NUMBERS + 1] = at;
      words += 1;
    }
  }
  return words;
}
