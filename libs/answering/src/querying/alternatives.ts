import { DESK_NEEDS, FACET_FIELDS, type Alternative, type AlternativeKind, type SearchAnswer } from '@vicino/contracts';
import { ancestorsOf } from '@vicino/needs';
import { municipalityByCode, neighbours } from '@vicino/territory';
import { totalOf, type EngineFinding } from './engine-answer.js';
import { countQueries, type EngineQuery } from './engine-queries.js';
import type { SearchPlan } from './search-plan.js';

/** A way on, and what would be asked on it. */
export interface PlannedWay {
  readonly kind: AlternativeKind;
  readonly value: string | null;
  readonly plan: SearchPlan;
}

/** A way on, and how to count what it leads to. */
export interface Way extends PlannedWay {
  readonly queries: readonly EngineQuery[];
}

/** The nearest first; more would be a list nobody reads. */
const MOST_NEIGHBOURS = 3;

/** The ways on, with what to ask the engine. */
export function waysOn(plan: SearchPlan, uid: string): readonly Way[] {
  return plansOn(plan).map((way) => ({ ...way, queries: countQueries(way.plan, uid) }));
}

/** The ways worth counting when a plan found nothing that is meant, best first. */
export function plansOn(plan: SearchPlan): readonly PlannedWay[] {
  const way = (kind: AlternativeKind, value: string | null, changed: SearchPlan): PlannedWay => ({
    kind,
    value,
    plan: changed,
  });
  return [
    ...(hasFilters(plan) ? [way('FEWER_FILTERS', null, withoutFilters(plan))] : []),
    ...(plan.meant.length > 0 ? [way('WORDS', null, { ...plan, meant: [] })] : []),
    ...widerNeeds(plan).map((slug) => way('WIDER_NEED', slug, withNeed(plan, slug))),
    ...nearby(plan).map((code) => way('NEIGHBOUR', code, { ...elsewhere(plan), residence: [code] })),
    ...(plan.residence === null ? [] : [way('EVERYWHERE', null, { ...elsewhere(plan), residence: null })]),
    ...desks(plan).map((body) => way('DESK', body, deskOf(plan, body))),
  ];
}

/** Those that lead somewhere, in the order of their ways; the findings are of all their queries, in one row. */
export function alternativesFrom(
  ways: readonly Way[],
  findings: readonly EngineFinding[],
): SearchAnswer['alternatives'] {
  let from = 0;
  return ways.flatMap(({ kind, value, queries }): Alternative[] => {
    const own = findings.slice(from, (from += queries.length));
    const count = own.reduce((sum, { result }) => sum + totalOf(result), 0);
    return count > 0 ? [{ kind, value, count }] : [];
  });
}

function hasFilters({ query, openHours }: SearchPlan): boolean {
  const chosen = FACET_FIELDS.some((field) => field !== 'needs' && query[field].length > 0);
  return chosen || query.providers.length > 0 || query.closingBy !== null || openHours !== null;
}

function withoutFilters(plan: SearchPlan): SearchPlan {
  const none = Object.fromEntries(FACET_FIELDS.filter((field) => field !== 'needs').map((field) => [field, []]));
  return { ...plan, openHours: null, query: { ...plan.query, ...none, providers: [], closingBy: null } };
}

function widerNeeds({ meant, query }: SearchPlan): readonly string[] {
  const asked = [...meant, ...query.needs];
  const wider = asked.flatMap((slug) => ancestorsOf(slug).map((area) => area.slug));
  return [...new Set(wider)].filter((slug) => !asked.includes(slug));
}

/** The wider need takes the place of the chosen ones, which lie within it. */
function withNeed(plan: SearchPlan, slug: string): SearchPlan {
  return onlyMeaning({ ...plan, query: { ...plan.query, needs: [] } }, [slug]);
}

/** In another place: what is meant. Chosen needs narrow that, and a question cannot name both, so the words stay then. */
function elsewhere(plan: SearchPlan): SearchPlan {
  return plan.query.needs.length > 0 ? plan : onlyMeaning(plan, plan.meant);
}

/** What serves these needs, whatever was said; without needs, the words as they are. */
function onlyMeaning(plan: SearchPlan, meant: readonly string[]): SearchPlan {
  return meant.length === 0 ? plan : { ...plan, meant, text: '' };
}

function nearby({ residence }: SearchPlan): readonly string[] {
  const [home] = residence ?? [];
  if (home === undefined || residence?.length !== 1) return [];
  return neighbours(home).slice(0, MOST_NEIGHBOURS);
}

/** The body of each municipality asked about; one, nearly always. */
function desks({ residence }: SearchPlan): readonly string[] {
  return [...new Set((residence ?? []).flatMap((code) => municipalityByCode(code)?.managingBody ?? []))];
}

function deskOf(plan: SearchPlan, body: string): SearchPlan {
  const bare = withoutFilters(plan);
  return { ...bare, meant: DESK_NEEDS, text: '', query: { ...bare.query, needs: [], managingBodies: [body] } };
}
