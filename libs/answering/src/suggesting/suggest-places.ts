import type { SuggestAnswer } from '@vicino/contracts';
import { suggestMunicipalities } from '@vicino/territory';

/** Municipalities for somebody who is typing, with the former or other name that answered. */
export function suggestPlaces(text: string, limit: number): SuggestAnswer['places'] {
  return suggestMunicipalities(text, limit).map(({ istatCode, matchedName }) => ({ istatCode, words: matchedName }));
}
