import type { Entry } from '@vicino/domain';
import { blocks } from './blocks.js';
import { compareFingerprints } from './compare-pair.js';
import { areInDifferentTowns } from './compare-place.js';
import type { Comparison } from './comparison.js';
import { type Decision, Decisions } from './decisions.js';
import { fingerprint } from './fingerprint.js';

/** Two entries that are one service, or that a person should look at. */
export interface DuplicatePair extends Comparison {
  /** Entry ids; `a` is the smaller. */
  readonly a: string;
  readonly b: string;
  /** The decision of a person that gave the verdict; null when comparing gave it. */
  readonly decision: Decision | null;
}

export interface FoundDuplicates {
  /** `SAME` and `UNSURE`, the highest score first. */
  readonly pairs: readonly DuplicatePair[];
  /** How many pairs were compared; all with all would be n × (n − 1) / 2. */
  readonly compared: number;
}

/**
 * Pairs of entries, of one source or of several, that are one service. A decided pair keeps its verdict, and one that was
 * decided to differ is not given. Which pairs are found, and their verdicts, do not depend on the order of the entries.
 */
export function findDuplicates(entries: readonly Entry[], decisions: readonly Decision[] = []): FoundDuplicates {
  const decided = new Decisions(decisions);
  const prints = entries.map(fingerprint);
  const pairs = new Map<string, DuplicatePair>();
  let compared = 0;
  for (const [first, second] of blocks(prints)) {
    const [left, right] = [prints[first], prints[second]];
    if (left === undefined || right === undefined || left.id === right.id || areInDifferentTowns(left, right)) continue;
    compared += 1;
    const comparison = compareFingerprints(left, right);
    const [a, b] = left.id < right.id ? [left.id, right.id] : [right.id, left.id];
    const decision = decided.of(a, b);
    const verdict = decision?.verdict ?? comparison.verdict;
    if (verdict !== 'DIFFERENT') pairs.set(`${a} ${b}`, { ...comparison, a, b, verdict, decision });
  }
  for (const pair of decidedElsewhere(decided, entries, pairs)) pairs.set(`${pair.a} ${pair.b}`, pair);
  return { pairs: [...pairs.values()].toSorted(byScore), compared };
}

/** Pairs a person decided on that share no key: they stay what the person said. */
function decidedElsewhere(
  decided: Decisions,
  entries: readonly Entry[],
  found: ReadonlyMap<string, DuplicatePair>,
): readonly DuplicatePair[] {
  const ofDecisions = decided.all().filter(({ verdict }) => verdict !== 'DIFFERENT');
  const wanted = new Set(ofDecisions.flatMap(({ a, b }) => [a, b]));
  const byId = new Map(entries.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
  return ofDecisions.flatMap((decision) => {
    const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
    const [left, right] = [byId.get(a), byId.get(b)];
    if (a === b || left === undefined || right === undefined || found.has(`${a} ${b}`)) return [];
    const comparison = compareFingerprints(fingerprint(left), fingerprint(right));
    return [{ ...comparison, a, b, verdict: decision.verdict, decision }];
  });
}

function byScore(left: DuplicatePair, right: DuplicatePair): number {
  return right.score - left.score || (`${left.a} ${left.b}` < `${right.a} ${right.b}` ? -1 : 1);
}
