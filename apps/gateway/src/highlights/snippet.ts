import { markedText, type FoundText } from './marked-text.js';

/** About two lines on a phone. */
const SNIPPET_WORDS = 24;
/** How many words before the first one marked tell what it is about. */
const LEAD_WORDS = 4;

/** The part of a long text with the most words found, marked, the earliest of equals; `…` stands where it is cut. */
export function snippet(found: FoundText): string {
  const { text, words } = found;
  const first = Math.max(0, Math.min(bestStart(found) - LEAD_WORDS, words.length - SNIPPET_WORDS));
  const last = Math.min(words.length, first + SNIPPET_WORDS) - 1;
  const isStart = first === 0;
  const isEnd = last === words.length - 1;
  const part = markedText(
    found,
    isStart ? 0 : (words[first]?.start ?? 0),
    isEnd ? text.length : (words[last]?.end ?? 0),
  );
  return `${isStart ? '' : '…'}${part.replace(/\s+/gu, ' ').trim()}${isEnd ? '' : '…'}`;
}

/** The word found with which the best part begins. */
function bestStart({ runs }: FoundText): number {
  let best = { start: 0, count: 0 };
  for (const { first: start } of runs) {
    const end = start + SNIPPET_WORDS - LEAD_WORDS;
    const count = runs.filter(({ first, last }) => first >= start && last < end).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}
