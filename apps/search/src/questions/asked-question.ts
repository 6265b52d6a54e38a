import { needBySlug } from '@vicino/needs';
import type { QuestionDelta } from '@vicino/store';
import { municipalityByCode } from '@vicino/territory';
import type { SearchPlan } from '../querying/search-plan.js';
import { scrubText } from './scrub-text.js';

/** How often something was asked, and whether nothing that was meant was found each time. */
export interface Asking {
  readonly times: number;
  readonly withoutHits: boolean;
}

/**
 * What is remembered of a question: known words, a known municipality, known needs. Nothing else of it, the profile least
 * of all. Null for what is no question: a further page, a count, looking around without words or needs.
 */
export function askedQuestion(plan: SearchPlan, { times, withoutHits }: Asking, day: string): QuestionDelta | null {
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
