import { foldText } from '@vicino/domain';
import { rankOfTyped, TYPED_RANKS } from '@vicino/needs';
import type { FacetValue } from './entry-connection.model.js';

/**
 * The values whose label somebody may be typing, the best beginnings first and equals in their order; all without text.
 * A label with a typing error is told only where none is told without.
 */
export function matchingValues(values: readonly FacetValue[], text: string): FacetValue[] {
  const typed = foldText(text);
  if (typed === '') return [...values];
  const ranked = values.flatMap((value) => {
    const rank = rankOfTyped(typed, foldText(value.label));
    return rank === null ? [] : [{ value, rank }];
  });
  const meant = ranked.filter(({ rank }) => rank !== 'TYPO');
  return (meant.length > 0 ? meant : ranked)
    .toSorted((one, other) => TYPED_RANKS.indexOf(one.rank) - TYPED_RANKS.indexOf(other.rank))
    .map(({ value }) => value);
}
