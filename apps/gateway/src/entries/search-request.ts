import { searchQuerySchema, type SearchQuery } from '@vicino/contracts';
import { needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { currentCode, districtById, managingBodyById } from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import { positionAfter } from './cursor.js';
import type { SearchInput } from './search.input.js';

const MOST_PER_PAGE = 100;

/**
 * The question for the search service.
 * @param today ISO date in Europe/Rome.
 * @throws BAD_USER_INPUT naming the argument and the cure.
 */
export function toSearchQuery(input: SearchInput, first: number, after: string | null, today: string): SearchQuery {
  if (first < 1 || first > MOST_PER_PAGE) throw badInput('first', `must be from 1 to ${MOST_PER_PAGE}.`);
  const parsed = searchQuerySchema.safeParse({
    text: input.text ?? '',
    municipality: residenceOf(input.municipality ?? null),
    needs: known('needs', input.needs, needBySlug, 'the query needs lists their slugs'),
    targetGroups: known(
      'targetGroups',
      input.targetGroups,
      targetGroupBySlug,
      'the facet targetGroups lists their slugs',
    ),
    serviceTypes: known(
      'serviceTypes',
      input.serviceTypes,
      serviceTypeBySlug,
      'the facet serviceTypes lists their slugs',
    ),
    kinds: input.kinds ?? [],
    managingBodies: known(
      'managingBodies',
      input.managingBodies,
      managingBodyById,
      'the query managingBodies lists their ids',
    ),
    districts: known('districts', input.districts, socialDistrict, 'the facet districts lists their ids'),
    limit: first,
    today,
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badInput(`input.${issue?.path.join('.') ?? ''}`, issue?.message ?? 'is not valid.');
  }
  const question = parsed.data;
  return after === null ? question : { ...question, offset: positionAfter(question, after) };
}

/** A ceased municipality's residents live in its successor. */
function residenceOf(code: string | null): string | null {
  if (code === null || code === '') return null;
  const current = currentCode(code);
  if (current === undefined) {
    throw badInput(
      'input.municipality',
      `"${code}" is not the ISTAT code of a municipality of the area; the query municipalities(text:) finds it by name.`,
    );
  }
  return current;
}

function known(
  field: string,
  values: readonly string[] | null | undefined,
  find: (value: string) => unknown,
  where: string,
): readonly string[] {
  for (const value of values ?? []) {
    if (find(value) === undefined) throw badInput(`input.${field}`, `"${value}" is not known; ${where}.`);
  }
  return values ?? [];
}

/** Entries are counted by *Distretto della Coesione Sociale*; the health districts are other ones. */
function socialDistrict(id: string): unknown {
  const district = districtById(id);
  return district?.kind === 'SOCIAL_COHESION' ? district : undefined;
}
