/** How a person found that an entry is true. */
export const VERIFICATION_METHODS = ['CALLED', 'READ_PAGE', 'PROVIDER_CONFIRMED', 'VISITED'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** A person confirmed an entry. */
export interface Verification {
  readonly id: number;
  readonly entryId: string;
  /** ISO date on which it was found true. */
  readonly on: string;
  readonly by: string;
  readonly how: VerificationMethod;
  /** When it was written down. */
  readonly at: Date;
}
