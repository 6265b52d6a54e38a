import { FACET_FIELDS, type FacetField } from '@vicino/contracts';
import { ancestorsOf, childrenOf, needs } from '@vicino/needs';
import { municipalities } from '@vicino/territory';
import type { EntryQuestion } from '@vicino/store';
import { REMOTE_MODES } from '@vicino/search-index';
import { isMeasured, MOST_MEASURED } from '../querying/engine-queries.js';
import type { SearchPlan } from '../querying/search-plan.js';
import { bodiesNamed, isUnfinished, wordsOfQuestion } from './words-of-question.js';

const NEEDS_ABOVE = needs().flatMap(({ slug }) => ancestorsOf(slug).map((above) => [slug, above.slug] as const));
const DISTRICT_OF = municipalities().flatMap(({ istatCode, socialCohesionDistrict: district }) =>
  district === null ? [] : [[istatCode, district] as const],
);

/**
 * A plan as PostgreSQL is asked it: what hangs together (needs below needs, municipalities in districts) is spelled out.
 * @param excludedRules sets of rules by which the person asking is certainly left out
 */
export function toEntryQuestion(plan: SearchPlan, excludedRules: readonly string[] = []): EntryQuestion {
  const { query } = plan;
  const words = wordsOfQuestion(plan.text);
  const measured = isMeasured(plan);
  return {
    words,
    unfinished: isUnfinished(plan.text),
    bodyNames: bodiesNamed(words),
    meant: withBelow(plan.meant),
    residence: plan.residence,
    today: query.today,
    closingBy: query.closingBy,
    providers: query.providers,
    openHours: plan.openHours,
    excludedRules,
    livesIn: query.eligibleFor?.municipality ?? null,
    choices: Object.fromEntries(FACET_FIELDS.map((field) => [field, valuesOf(field, query[field])])),
    orderNeeds: plan.orderNeeds.map((slug) => ({ slug, below: below(slug) })),
    closingFirst: plan.order === 'CLOSING',
    remoteModes: [...REMOTE_MODES],
    facets: query.facets,
    needsAbove: NEEDS_ABOVE,
    districtOf: DISTRICT_OF,
    offset: measured ? 0 : query.offset,
    limit: measured ? MOST_MEASURED : query.limit,
  };
}

/** The same question for its number alone. */
export function toCount(plan: SearchPlan, excludedRules: readonly string[]): EntryQuestion {
  return { ...toEntryQuestion(plan, excludedRules), facets: [], limit: 0, offset: 0 };
}

function valuesOf(field: FacetField, chosen: readonly string[]): readonly string[] {
  if (field === 'needs') return withBelow(chosen);
  if (field !== 'districts') return chosen;
  const codes = DISTRICT_OF.filter(([, district]) => chosen.includes(district)).map(([code]) => code);
  // A district nobody knows has no municipality, and must find nothing rather than not count as chosen.
  return chosen.length > 0 && codes.length === 0 ? [''] : codes;
}

function withBelow(slugs: readonly string[]): readonly string[] {
  return [...new Set(slugs.flatMap((slug) => [slug, ...below(slug)]))];
}

function below(slug: string): readonly string[] {
  return childrenOf(slug).flatMap((need) => [need.slug, ...below(need.slug)]);
}
