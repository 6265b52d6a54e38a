import { searchQuerySchema, type SearchQuery } from '@vicino/contracts';
import { badInput } from '../api/api-error.js';
import { eligibleFor } from '../eligibility/profile-of-search.js';
import { positionAfter } from './cursor.js';
import { chosenValues } from './search-choices.js';
import type { SearchInput } from './search.input.js';
import type { Selection } from './selection.js';
import { measuredFrom, municipalityCode } from './search-place.js';
import { closingDay, openTime } from './search-time.js';

const MOST_PER_PAGE = 100;

/** What a question is about beside its input. */
export interface Asked {
  readonly first: number;
  readonly after: string | null;
  /** Local minute in Europe/Rome, `yyyy-mm-ddThh:mm`. */
  readonly now: string;
  /** Whether the hits are wanted, and what helps next best, and the fields to be counted; everything unless told. */
  readonly wanted?: Pick<Selection, 'hits' | 'nextBest' | 'facets'>;
}

/**
 * The question to be answered.
 * @throws BAD_USER_INPUT naming the argument and the cure.
 */
export function toSearchQuery(input: SearchInput, { first, after, now, wanted }: Asked): SearchQuery {
  if (first < 1 || first > MOST_PER_PAGE) throw badInput('first', `must be from 1 to ${MOST_PER_PAGE}.`);
  const municipality = municipalityCode('input.municipality', input.municipality);
  const parsed = searchQuerySchema.safeParse({
    text: input.text ?? '',
    municipality,
    ...chosenValues(input),
    kinds: input.kinds ?? [],
    providers: input.providers ?? [],
    ...openTime(input, now),
    closingBy: closingDay(input),
    eligibleFor: eligibleFor(input, municipality),
    near: measuredFrom(input, municipality),
    order: input.order ?? 'RELEVANCE',
    understand: input.understand ?? true,
    notMeant: input.notMeant ?? [],
    facets: wanted === undefined ? undefined : [...wanted.facets],
    nextBest: wanted?.nextBest,
    limit: wanted?.hits === false ? 0 : first,
    today: now.slice(0, 10),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badInput(`input.${issue?.path.join('.') ?? ''}`, issue?.message ?? 'is not valid.');
  }
  const question = parsed.data;
  return after === null ? question : { ...question, offset: positionAfter(question, after) };
}
