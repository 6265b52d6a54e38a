import type { SuggestAnswer } from '@vicino/contracts';
import { needBySlug } from '@vicino/needs';
import { municipalityByCode } from '@vicino/territory';
import type { Suggestions } from './suggestions.model.js';

/** The suggestions with the labels of their slugs and codes. */
export function labelledSuggestions(answer: SuggestAnswer): Suggestions {
  return {
    needs: answer.needs.map((need) => ({ ...need, label: needBySlug(need.slug)?.label ?? need.slug })),
    entries: answer.entries,
    providers: answer.providers,
    places: answer.places.map((place) => ({
      ...place,
      label: municipalityByCode(place.istatCode)?.name ?? place.istatCode,
    })),
    degraded: answer.degraded,
  };
}
