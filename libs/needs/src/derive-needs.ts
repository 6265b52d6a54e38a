import { chooseNeeds, type DerivedNeed, type Measure } from './choose-needs.js';
import { evidenceIn } from './need-evidence.js';
import type { Reason } from './need-score.js';
import { peopleIn } from './people.js';
import { serviceTypeBySlug } from './code-lists.js';
import { tokensOf } from './text-tokens.js';
import { TYPE_PRIORS } from './words.generated.js';

/** What is known of an offering when its provider names no need. */
export interface Offering {
  readonly title: string;
  /** Plain text; HTML is the caller's to clean. */
  readonly description: string;
  /** Slug of a service type, when the source names one. */
  readonly serviceType?: string | null | undefined;
  /** Slugs of target groups, when the source names some. */
  readonly targetGroups?: readonly string[] | undefined;
}

/** One phrase that speaks clearly of a need is enough, unless another need outweighs it three times. */
const MEASURE: Measure = { leastScore: 4, leastShare: 0.3, most: 6 };
const TITLE_FACTOR = 1.5;
/** Texts of offerings are a few hundred characters; what comes after this is no longer about it. */
const LONGEST_TEXT = 10_000;

/**
 * The needs that bring a person to an offering, read from its words; empty when they say nothing certain enough.
 * Needs of the second level; an area is given when it is named and nothing narrower is. Pure; never throws.
 */
export function deriveNeeds(offering: Offering): readonly DerivedNeed[] {
  const title = tokensOf(offering.title.slice(0, LONGEST_TEXT), true);
  const body = tokensOf(offering.description.slice(0, LONGEST_TEXT), true);
  const given = offering.targetGroups ?? [];
  return chooseNeeds(
    [
      ...evidenceIn(title, 'TITLE').map((found): Reason => ({
        ...found,
        place: 'TITLE',
        weight: found.weight * TITLE_FACTOR,
      })),
      ...evidenceIn(body, 'BODY').map((found): Reason => ({ ...found, place: 'BODY' })),
      ...priorsOf(offering.serviceType),
    ],
    given.length > 0 ? new Set(given) : peopleIn([...title, ...body]),
    MEASURE,
  );
}

function priorsOf(serviceType: string | null | undefined): readonly Reason[] {
  const type = serviceType === null || serviceType === undefined ? undefined : serviceTypeBySlug(serviceType);
  if (type === undefined) return [];
  return TYPE_PRIORS.filter((prior) => prior.serviceType === type.slug).map(({ need, weight }): Reason => ({
    need,
    weight,
    place: 'TYPE',
    phrase: `type ${type.slug}`,
    words: type.label,
    tokens: [],
  }));
}
