import { MARK_END, MARK_START } from '@vicino/contracts';

const MARKS = new RegExp(`[${MARK_START}${MARK_END}]`, 'gu');

/** The text without the two characters that stand around found words, so that only the engine can put them there. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}
