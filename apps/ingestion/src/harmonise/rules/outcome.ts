import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

/** What one has in hand at the end, in the provider's words; null where the cell holds nothing. */
export function outcomeOf(raw: string): string | null {
  const text = cleanText(raw);
  return saysNothing(text) ? null : text;
}
