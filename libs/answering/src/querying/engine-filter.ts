import { FACET_FIELDS, type FacetField } from '@vicino/contracts';
import { calendarNumber, OPEN_ENDED } from '@vicino/search-index';
import { eligibilityFilter } from './eligibility-filter.js';
import type { SearchPlan } from './search-plan.js';

/**
 * `MEANT`: what serves a need the question means. `SAID`: all else, to be found by the words alone.
 * The two have no entry in common, so that their counts add up.
 */
export type Tier = 'MEANT' | 'SAID';

/**
 * The engine's filter for one tier of a plan: every line must hold. Values of one field are alternatives.
 * The residence and the closing date hold always; `without` leaves one field's own choice out, for counting it.
 */
export function engineFilter(plan: SearchPlan, tier: Tier, without?: FacetField): string[] {
  const { query, residence, meant } = plan;
  const chosen = FACET_FIELDS.filter((field) => field !== without && query[field].length > 0);
  return [
    `closesOn >= ${calendarNumber(query.today) ?? 0}`,
    ...closing(plan),
    ...(residence === null ? [] : [among('municipalities', residence)]),
    ...(meant.length === 0 ? [] : [`${tier === 'MEANT' ? '' : 'NOT '}${among('needs', meant)}`]),
    ...chosen.map((field) => among(field, query[field])),
    ...(query.providers.length === 0 ? [] : [among('provider', query.providers)]),
    ...(query.eligibleFor === null ? [] : eligibilityFilter(query.eligibleFor)),
    ...(plan.openHours === null ? [] : [among('hours', plan.openHours)]),
  ];
}

function closing({ query }: SearchPlan): string[] {
  const by = query.closingBy === null ? null : calendarNumber(query.closingBy);
  if (by !== null) return [`closesOn <= ${by}`];
  return query.order === 'CLOSING' ? [`closesOn < ${OPEN_ENDED}`] : [];
}

function among(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map(quoted).join(', ')}]`;
}

/** A value as the engine's filter language writes it; what is inside the quotes is never read as an expression. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
