import type { SearchAnswer } from '@vicino/contracts';
import { needBySlug } from '@vicino/needs';
import type { QuestionDelta } from '@vicino/store';
import { municipalityByCode } from '@vicino/territory';
import type { SearchPlan } from '../querying/search-plan.js';
import { scrubText } from './scrub-text.js';

/** A question that was answered, as it is counted each time the answer is given. */
export interface CountedQuestion {
  readonly plan: SearchPlan;
  /** Nothing that was meant was found. */
  readonly withoutHits: boolean;
}

/** Whether nothing that was meant was found; what else there is does not count. */
export function foundNothing({ totalCount, alternatives, beside }: SearchAnswer): boolean {
  return totalCount === 0 || alternatives.length > 0 || beside;
}

/**
 * What is remembered of a question: known words, a known municipality, known needs. Nothing else of it, the profile least
 * of all. Null for what is no question: a further page, a count, looking around without words or needs.
 */
export function askedQuestion(
  { plan, withoutHits }: CountedQuestion,
  { times, day }: { readonly times: number; readonly day: string },
): QuestionDelta | null {
  const { query, residence, meant } = plan;
  const isAsking = query.text.trim() !== '' || query.needs.length > 0;
  if (!isAsking || query.offset > 0 || query.limit === 0) return null;
  const home = residence?.length === 1 ? residence[0] : undefined;
  const needs = [...new Set([...meant, ...query.needs])].filter((slug) => needBySlug(slug) !== undefined).sort();
  return {
    day,
    text: scrubText(plan.text),
    municipality: home === undefined ? null : (municipalityByCode(home)?.istatCode ?? null),
    needs,
    asked: times,
    withoutHits: withoutHits ? times : 0,
  };
}
