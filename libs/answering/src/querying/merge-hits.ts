/** A hit as ordering sees it. */
export interface OrderedHit {
  readonly id: string;
  /** By slug; what serves none of the needs has none. */
  readonly needWeight?: Readonly<Record<string, number>>;
}

/**
 * One list of two that are both in the order of the needs: for each weight first what also has the words, then the rest.
 * Exact for as many hits as both lists hold: what is missing from the end of a list could not stand before it.
 */
export function mergeHits<Hit extends OrderedHit>(
  byWords: readonly Hit[],
  all: readonly Hit[],
  orderNeeds: readonly string[],
): readonly Hit[] {
  const said = new Set(byWords.map(({ id }) => id));
  const both = [...byWords, ...all.filter(({ id }) => !said.has(id))];
  // Sorting keeps the order of equals: what has the words stays before what has not.
  return both.toSorted((one, other) => compareNeeds(one, other, orderNeeds));
}

function compareNeeds(one: OrderedHit, other: OrderedHit, orderNeeds: readonly string[]): number {
  for (const slug of orderNeeds) {
    const difference = (other.needWeight?.[slug] ?? 0) - (one.needWeight?.[slug] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
