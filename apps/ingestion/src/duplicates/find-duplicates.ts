import type { Entry } from '@vicino/domain';
import { blocks } from './blocks.js';
import { compareFingerprints, compareUnlessDifferent } from './compare-pair.js';
import { areInDifferentTowns } from './compare-place.js';
import type { Comparison } from './comparison.js';
import { type Decision, Decisions } from './decisions.js';
import type { Fingerprint } from './fingerprint.js';
import { FingerprintStore } from './fingerprint-store.js';

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
  const prints = new FingerprintStore();
  entries.forEach((entry) => prints.add(entry));
  const pairs: DuplicatePair[] = [];
  let compared = 0;
  for (const step of duplicatesAmong(prints, new Decisions(decisions))) {
    pairs.push(...step.pairs);
    compared += step.compared;
  }
  return { pairs: pairs.toSorted(byScore), compared };
}

/** The same step by step, an entry a step, for who must not hold everything or has other things to do meanwhile. */
export function* duplicatesAmong(prints: FingerprintStore, decided: Decisions): Iterable<FoundDuplicates> {
  const all = prints.all();
  const met = new Set<string>();
  for (const { at, others } of blocks(all)) {
    const pairs: DuplicatePair[] = [];
    let compared = 0;
    const left = all[at];
    for (const other of others) {
      const right = all[other];
      if (left === undefined || right === undefined || left.id === right.id) continue;
      if (areInDifferentTowns(left, right)) continue;
      compared += 1;
      const decision = decided.of(left.id, right.id);
      const comparison = decision === null ? compareUnlessDifferent(left, right) : compareFingerprints(left, right);
      if (comparison === null) continue;
      const pair = judged(left, right, comparison, decision);
      if (decision !== null) met.add(`${pair.a} ${pair.b}`);
      if (pair.verdict !== 'DIFFERENT') pairs.push(pair);
    }
    yield { pairs, compared };
  }
  yield { pairs: decidedElsewhere(decided, prints, met), compared: 0 };
}

/** Pairs a person decided on that share no key: they stay what the person said. */
function decidedElsewhere(
  decided: Decisions,
  prints: FingerprintStore,
  met: ReadonlySet<string>,
): readonly DuplicatePair[] {
  return decided.all().flatMap((decision) => {
    if (decision.verdict === 'DIFFERENT' || decision.a === decision.b) return [];
    const [left, right] = [prints.byId(decision.a), prints.byId(decision.b)];
    if (left === undefined || right === undefined) return [];
    const pair = judged(left, right, compareFingerprints(left, right), decision);
    return met.has(`${pair.a} ${pair.b}`) ? [] : [pair];
  });
}

function judged(
  left: Fingerprint,
  right: Fingerprint,
  comparison: Comparison,
  decision: Decision | null,
): DuplicatePair {
  const [a, b] = left.id < right.id ? [left.id, right.id] : [right.id, left.id];
  return { ...comparison, a, b, verdict: decision?.verdict ?? comparison.verdict, decision };
}

/** The highest score first; then by the ids, so that the order is total. */
export function byScore(
  left: Pick<DuplicatePair, 'score' | 'a' | 'b'>,
  right: Pick<DuplicatePair, 'score' | 'a' | 'b'>,
): number {
  return right.score - left.score || (`${left.a} ${left.b}` < `${right.a} ${right.b}` ? -1 : 1);
}
