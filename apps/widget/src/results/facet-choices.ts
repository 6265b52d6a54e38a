import type { Facet } from '../api/catalogue.js';

/** One box of a filter. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** The boxes of a facet in the order of the answer; what is chosen is there even when it finds nothing. */
export function facetChoices(
  facets: readonly Facet[],
  field: string,
  chosen: readonly string[],
): readonly FacetChoice[] {
  const values = facets.find((facet) => facet.field === field)?.values ?? [];
  const known = values
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .map((value) => ({ ...value, chosen: chosen.includes(value.value) }));
  const absent = chosen
    .filter((value) => values.every((one) => one.value !== value))
    .map((value) => ({ value, label: value, count: 0, chosen: true }));
  return [...known, ...absent];
}
