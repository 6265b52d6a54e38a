import type { Evidence, Place } from './need-evidence.js';
import { needBySlug } from './taxonomy.js';

/** Evidence, and where it was found. */
export interface Reason extends Evidence {
  readonly place: Place | 'TYPE';
}

/** Each further phrase adds less: five hints are not a proof. */
const FADING = 0.6;
/** A need whose people are not among those the offering is for. */
const OTHER_PEOPLE_FACTOR = 0.6;

/** Reasons that count, heaviest first: a phrase once, and words once, by the heaviest phrase they are part of. */
export function countedReasons(reasons: readonly Reason[]): readonly Reason[] {
  const falling = [...reasons].sort(
    (one, other) =>
      other.weight - one.weight || other.tokens.length - one.tokens.length || (one.phrase < other.phrase ? -1 : 1),
  );
  const phrases = new Set<string>();
  const words = new Set<string>();
  return falling.filter((reason) => {
    const at = reason.tokens.map((index) => `${reason.place} ${index}`);
    if (phrases.has(reason.phrase) || (at.length > 0 && at.every((word) => words.has(word)))) return false;
    phrases.add(reason.phrase);
    for (const word of at) words.add(word);
    return true;
  });
}

/** Sum of the counted weights, each next one counting less, less again when the need is other people's. */
export function scoreOf(slug: string, counted: readonly Reason[], people: ReadonlySet<string>): number {
  const sum = counted.reduce((total, reason, rank) => total + reason.weight * FADING ** rank, 0);
  return Math.round(sum * peopleFactor(slug, people) * 100) / 100;
}

function peopleFactor(slug: string, people: ReadonlySet<string>): number {
  const concerned = needBySlug(slug)?.targetGroups ?? [];
  const open = people.size === 0 || people.has('tutti') || concerned.includes('tutti');
  return open || concerned.some((group) => people.has(group)) ? 1 : OTHER_PEOPLE_FACTOR;
}
