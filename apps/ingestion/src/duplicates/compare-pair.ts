import type { DuplicateVerdict, Entry } from '@vicino/domain';
import { compareEmail, comparePhone, compareSite } from './compare-contacts.js';
import { compareName } from './compare-name.js';
import {
  compareArea,
  compareNeeds,
  comparePeople,
  compareProvider,
  compareServiceType,
  compareSource,
} from './compare-offer.js';
import { comparePeriod } from './compare-period.js';
import { compareAddress, compareMunicipality } from './compare-place.js';
import type { ComparedField, Comparison, Limit, Reason } from './comparison.js';
import { type Fingerprint, fingerprint } from './fingerprint.js';

/** Points from which two entries are one service, and below which they are two; between them a person decides. */
const SAME_FROM = 4;
const DIFFERENT_BELOW = 1;
/** What two services of like names hardly share: a site alone (agreement 0.5) they often do. */
const PROOFS: ReadonlySet<ComparedField> = new Set(['phone', 'email', 'site', 'address', 'provider']);
const LEAST_PROOF = 0.8;
/** An order of the two that both callers find, so that texts and points never depend on who comes first. */
const before = (left: Fingerprint, right: Fingerprint): boolean =>
  left.id < right.id || (left.id === right.id && left.title <= right.title);

const FIELDS: readonly ((left: Fingerprint, right: Fingerprint) => Reason | null)[] = [
  compareName,
  comparePeriod,
  compareMunicipality,
  compareAddress,
  comparePhone,
  compareEmail,
  compareSite,
  compareProvider,
  compareNeeds,
  compareServiceType,
  comparePeople,
  compareArea,
  compareSource,
];

/** Whether two entries are one service, and why. Symmetric, total; other entries play no part in it. */
export function comparePair(a: Entry, b: Entry): Comparison {
  return compareFingerprints(fingerprint(a), fingerprint(b));
}

/** The same, for who compares an entry with many. */
export function compareFingerprints(a: Fingerprint, b: Fingerprint): Comparison {
  if (a.id === b.id) {
    const itself: Reason = { field: 'source', agreement: 1, weight: 10, text: 'È la stessa voce.' };
    return { verdict: 'SAME', score: 1, reasons: [itself] };
  }
  const [left, right] = before(a, b) ? [a, b] : [b, a];
  return comparisonOf(FIELDS.map((compare) => compare(left, right)).filter((reason) => reason !== null));
}

/**
 * The same, or null as soon as one field alone says `DIFFERENT`: most pairs of a big list end there, and nobody reads
 * why.
 */
export function compareUnlessDifferent(a: Fingerprint, b: Fingerprint): Comparison | null {
  if (a.id === b.id) return compareFingerprints(a, b);
  const [left, right] = before(a, b) ? [a, b] : [b, a];
  const reasons: Reason[] = [];
  for (const compare of FIELDS) {
    const reason = compare(left, right);
    if (reason?.limit === 'DIFFERENT') return null;
    if (reason !== null) reasons.push(reason);
  }
  return comparisonOf(reasons);
}

function comparisonOf(found: readonly Reason[]): Comparison {
  const reasons = found.toSorted((first, second) => Math.abs(second.weight) - Math.abs(first.weight));
  const points = reasons.reduce((total, reason) => total + reason.weight, 0);
  return { verdict: verdictOf(points, reasons), score: scoreOf(points), reasons };
}

function verdictOf(points: number, reasons: readonly Reason[]): DuplicateVerdict {
  if (reasons.some(({ limit }) => limit === 'DIFFERENT') || points < DIFFERENT_BELOW) return 'DIFFERENT';
  return points >= SAME_FROM && !reasons.some(({ limit }) => holds(limit, reasons)) ? 'SAME' : 'UNSURE';
}

function holds(limit: Limit | undefined, reasons: readonly Reason[]): boolean {
  if (limit !== 'UNSURE_UNLESS_PROVEN') return limit !== undefined;
  return !reasons.some(({ field, agreement }) => PROOFS.has(field) && agreement >= LEAST_PROOF);
}

/** Points brought between 0 and 1, half where a person would toss a coin. */
function scoreOf(points: number): number {
  const middle = (SAME_FROM + DIFFERENT_BELOW) / 2;
  return Math.round(1000 / (1 + Math.exp(middle - points))) / 1000;
}
