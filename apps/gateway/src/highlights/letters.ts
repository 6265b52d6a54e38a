import { foldText } from '@vicino/domain';

/** Neither letter nor digit: it stands between words. */
export const NO_LETTER = 0;
/** A letter of another script. */
const OTHER_LETTER = 37;
const NOT_LOOKED_UP = 255;

const codes = new Uint8Array(0x10000).fill(NOT_LOOKED_UP);

/**
 * The number from 1 to 36 of the letter or digit a character stands for, whatever its case and accent ("À" is "a"), 37 for
 * letters of other scripts, and `NO_LETTER`. Each is looked up once: a text is read at some nanoseconds a character.
 */
export function letterAt(text: string, index: number): number {
  if (index >= text.length) return NO_LETTER;
  const character = text.charCodeAt(index);
  const known = codes[character] ?? NO_LETTER;
  if (known !== NOT_LOOKED_UP) return known;
  const code = letterOf(String.fromCharCode(character));
  codes[character] = code;
  return code;
}

function letterOf(character: string): number {
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return NO_LETTER;
  const place = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(foldText(character));
  return place < 0 || foldText(character) === '' ? OTHER_LETTER : place + 1;
}
