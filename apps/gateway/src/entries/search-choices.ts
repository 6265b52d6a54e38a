import { languageLabel } from '@vicino/domain';
import { accessModes, costTypes, deliveryModes, needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { districtById, managingBodyById } from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import type { SearchInput } from './search.input.js';

type Known = (value: string) => boolean;

const oneOf = (values: readonly { readonly slug: string }[]): Known => {
  const slugs = new Set(values.map(({ slug }) => slug));
  return (value) => slugs.has(value);
};

/** How a value of each field is known, and where the values are listed. */
const CHOICES = {
  needs: [(slug) => needBySlug(slug) !== undefined, 'the query needs lists their slugs'],
  targetGroups: [(slug) => targetGroupBySlug(slug) !== undefined, 'the facet targetGroups lists their slugs'],
  serviceTypes: [(slug) => serviceTypeBySlug(slug) !== undefined, 'the facet serviceTypes lists their slugs'],
  managingBodies: [(id) => managingBodyById(id) !== undefined, 'the query managingBodies lists their ids'],
  // Entries are counted by *Distretto della Coesione Sociale*; the health districts are other ones.
  districts: [(id) => districtById(id)?.kind === 'SOCIAL_COHESION', 'the facet districts lists their ids'],
  accessModes: [oneOf(accessModes()), 'the facet accessModes lists their slugs'],
  deliveryModes: [oneOf(deliveryModes()), 'the facet deliveryModes lists their slugs'],
  costs: [oneOf(costTypes()), 'the facet costs lists their slugs'],
  languages: [(code) => languageLabel(code) !== code, 'send ISO 639-1 codes in lower case such as "ar"'],
} satisfies Readonly<Record<string, readonly [Known, string]>>;

type Choice = keyof typeof CHOICES;

/**
 * The values chosen of every field that has a list of them.
 * @throws BAD_USER_INPUT for a value that is not on its list.
 */
export function chosenValues(input: SearchInput): Record<Choice, readonly string[]> {
  const fields = Object.keys(CHOICES) as Choice[];
  return Object.fromEntries(fields.map((field) => [field, known(field, input[field] ?? [])])) as Record<
    Choice,
    readonly string[]
  >;
}

function known(field: Choice, values: readonly string[]): readonly string[] {
  const [isKnown, where] = CHOICES[field];
  const stranger = values.find((value) => !isKnown(value));
  if (stranger !== undefined) throw badInput(`input.${field}`, `"${stranger}" is not known; ${where}.`);
  return values;
}
