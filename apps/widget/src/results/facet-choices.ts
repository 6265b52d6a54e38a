import type { Facet } from '../api/catalogue.js';
import { foldName } from '../content/fold-name.js';
import { ALL, type FilterField, type PageState } from '../state/page-state.js';

/** Fields with a list of their own; the others are buttons above the results. */
const LISTED = [
  'targetGroups',
  'kinds',
  'serviceTypes',
  'languages',
  'managingBodies',
  'districts',
] as const satisfies readonly FilterField[];
export type ListedField = (typeof LISTED)[number];

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

/** Those with the wanted words in their label, however spelt; what is chosen stays in sight. */
export function choicesNamed(choices: readonly FacetChoice[], wanted: string): readonly FacetChoice[] {
  const folded = foldName(wanted);
  return choices.filter(({ label, chosen }) => chosen || foldName(label).includes(folded));
}

/** A list that narrows something, with its boxes. */
export interface FacetList {
  readonly field: ListedField;
  readonly choices: readonly FacetChoice[];
}

/** The lists worth showing: one value that is not chosen narrows nothing. */
export function facetLists(facets: readonly Facet[], { municipality, filters }: PageState): readonly FacetList[] {
  const wide = municipality === null || municipality === ALL;
  // For somebody who said where they live, the district is settled.
  return LISTED.filter((field) => field !== 'districts' || wide || filters.districts.length > 0)
    .map((field) => ({ field, choices: facetChoices(facets, field, filters[field]) }))
    .filter(({ choices }) => choices.length > 1 || choices.some(({ chosen }) => chosen));
}
