import { countedReasons, scoreOf, type Reason } from './need-score.js';
import { ancestorsOf, needBySlug } from './taxonomy.js';

/** A need read from words. `score` has no unit: it orders; a phrase that speaks clearly of a need is worth 4. */
export interface DerivedNeed {
  readonly slug: string;
  readonly score: number;
  /** The words of the text, or the label of its service type, that decided; the weightiest first. */
  readonly evidence: readonly string[];
}

/** How much it takes to be an answer. */
export interface Measure {
  readonly leastScore: number;
  /** Of the best score: beside what a text is plainly about, what it names in passing is left out. */
  readonly leastShare: number;
  readonly most: number;
}

/** The one area that is offered as such: an information desk orients, whatever else it does. */
export const ORIENTATION = 'orientamento';

interface Candidate extends DerivedNeed {
  /** Named by the title or the service type, not only somewhere in the text. */
  readonly upFront: boolean;
}

/** Groups reasons by need, scores them and keeps what is certain enough, the highest score first. */
export function chooseNeeds(
  reasons: readonly Reason[],
  people: ReadonlySet<string>,
  measure: Measure,
): readonly DerivedNeed[] {
  const byNeed = new Map<string, Reason[]>();
  for (const reason of reasons) byNeed.set(reason.need, [...(byNeed.get(reason.need) ?? []), reason]);
  const falling = [...byNeed]
    .map(([slug, all]): Candidate => {
      const counted = countedReasons(all);
      return {
        slug,
        score: scoreOf(slug, counted, people),
        evidence: [...new Set(counted.map((reason) => reason.words))],
        upFront: counted.some((reason) => reason.place !== 'BODY'),
      };
    })
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1));
  const least = Math.max(measure.leastScore, (falling[0]?.score ?? 0) * measure.leastShare);
  const certain = falling.filter((need) => need.score >= least);
  return certain
    .filter((need) => isNarrowest(need, certain))
    .slice(0, measure.most)
    .map(({ slug, score, evidence }) => ({ slug, score, evidence }));
}

/**
 * Whether nothing narrower says the same. An area gives way to its own needs, to any need that is more certain, and to any
 * at all when it is only mentioned in the text. Orientation stands beside its needs when it is up front.
 */
function isNarrowest(candidate: Candidate, certain: readonly Candidate[]): boolean {
  if (needBySlug(candidate.slug)?.level !== 1) return true;
  if (candidate.slug === ORIENTATION && candidate.upFront) return true;
  const narrower = certain.filter((other) => needBySlug(other.slug)?.level === 2);
  const own = narrower.some((other) => ancestorsOf(other.slug).some((area) => area.slug === candidate.slug));
  return !own && narrower.every((other) => candidate.upFront && other.score <= candidate.score);
}
