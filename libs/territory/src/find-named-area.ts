import type { NamedAreaMatch } from './match-named-area.js';
import { borderedArea } from './match-named-area.js';
import { tokensOf } from './text-tokens.js';

/** An area found in a text, and where: `text.slice(start, end)`. */
export interface FoundArea {
  readonly start: number;
  readonly end: number;
  readonly area: Extract<NamedAreaMatch, { kind: 'CERTAIN' }>;
}

/** "Distretto della coesione sociale Ivrea Cuorgnè". */
const LONGEST_NAME = 7;

/** The longest name of an area with a border, smaller than the province, in what somebody wrote: a valley, a district. */
export function findNamedAreaInText(text: string): FoundArea | null {
  const tokens = tokensOf(text);
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= tokens.length; first += 1) {
      const words = tokens.slice(first, first + length);
      const area = borderedArea(words.map(({ key }) => key).join(' '));
      if (area !== undefined) return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, area };
    }
  }
  return null;
}
