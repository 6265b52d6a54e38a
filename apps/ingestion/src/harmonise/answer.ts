import type { ProblemCode, Severity } from '@vicino/domain';

/**
 * How sure a rule is. `CERTAIN`: there is one reading. `LIKELY`: a person would read it so, and could be wrong.
 * Values a rule is less sure of than that are not answered at all: they become a finding.
 */
export type Sureness = 'CERTAIN' | 'LIKELY';

/** A problem as a rule sees it: rules read values and know neither the field nor the place in the file. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly value: string;
  /** What to write instead, in Italian, for the people who keep the feed; null when nothing sensible can be said. */
  readonly suggestion: string | null;
}

/** What a rule answers: always a value (possibly null or empty) and what it could not settle. Rules never throw. */
export interface Answer<T> {
  readonly value: T;
  readonly sureness: Sureness;
  readonly findings: readonly Finding[];
}

export const certain = <T>(value: T, ...findings: readonly Finding[]): Answer<T> => ({
  value,
  sureness: 'CERTAIN',
  findings,
});

export const likely = <T>(value: T, ...findings: readonly Finding[]): Answer<T> => ({
  value,
  sureness: 'LIKELY',
  findings,
});
