import type { DuplicateVerdict } from '@vicino/domain';

/** What a person said of two entries. It holds whatever comparing says, until a person says otherwise. */
export interface Decision {
  /** Entry ids, in either order. */
  readonly a: string;
  readonly b: string;
  readonly verdict: DuplicateVerdict;
  /** Who decided. */
  readonly by: string;
  /** ISO 8601 moment. */
  readonly at: string;
}

/** Decisions by pair; of several on one pair the latest holds. */
export class Decisions {
  readonly #byPair = new Map<string, Decision>();

  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))) {
      this.#byPair.set(pairKey(decision.a, decision.b), decision);
    }
  }

  /** The decision on a pair, in either order; null when nobody decided. */
  of(a: string, b: string): Decision | null {
    // Asked for millions of pairs, most often where nobody has decided anything.
    if (this.#byPair.size === 0) return null;
    return this.#byPair.get(pairKey(a, b)) ?? null;
  }

  /** Every decision that holds. */
  all(): readonly Decision[] {
    return [...this.#byPair.values()];
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
