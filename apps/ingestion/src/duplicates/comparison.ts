import type { DuplicateVerdict } from '@vicino/domain';

export const COMPARED_FIELDS = [
  'name',
  'period',
  'municipality',
  'address',
  'phone',
  'email',
  'site',
  'provider',
  'needs',
  'serviceType',
  'people',
  'area',
  'source',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/**
 * The most the verdict may be, whatever the other fields say. `UNSURE_UNLESS_PROVEN`: lifted by a phone, an e-mail, a page,
 * a door or a provider that both have.
 */
export type Limit = 'DIFFERENT' | 'UNSURE' | 'UNSURE_UNLESS_PROVEN';

/** What one field says of two entries. Fields one of them does not state say nothing and give no reason. */
export interface Reason {
  readonly field: ComparedField;
  /** 1: the same; 0: nothing in common. */
  readonly agreement: number;
  /** Points for (positive) or against (negative) the two being one service. */
  readonly weight: number;
  /** In Italian, for the person who reads why; never shows a place or contact that is not public. */
  readonly text: string;
  readonly limit?: Limit;
}

export interface Comparison {
  readonly verdict: DuplicateVerdict;
  /** 0 to 1; 0.5 is as much for as against. It orders pairs for a person; it is not a probability. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
}
