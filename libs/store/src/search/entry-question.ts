import type { FacetField } from '@vicino/contracts';

/**
 * What is asked of the catalogue where the engine is away. Everything is plain values: whoever asks has already read the
 * words and knows which needs are below which, which municipality lies where, and who is open.
 */
export interface EntryQuestion {
  /** Words to be found, letters and digits only; an entry has to have the rarest of them. None: they do not matter. */
  readonly words: readonly string[];
  /** Whether the last word may go on: it is still being typed. */
  readonly unfinished: boolean;
  /** `[word, managing body]`: what the body answers for counts as having the word. */
  readonly bodyNames: readonly (readonly [string, string])[];
  /** Slugs of which one is enough, whatever the words: what is meant. None: the words alone choose. */
  readonly meant: readonly string[];
  /** ISTAT codes, one of which the service area must contain; null for anywhere. */
  readonly residence: readonly string[] | null;
  /** ISO date: what closed before is over. */
  readonly today: string;
  /** ISO date: only what ends by then; null for all. */
  readonly closingBy: string | null;
  readonly providers: readonly string[];
  /** Opening hours as they stand in the index, one of which must hold; null when it does not matter who is open. */
  readonly openHours: readonly string[] | null;
  /** Sets of eligibility rules (`StoredRules.id`) that leave an entry out. */
  readonly excludedRules: readonly string[];
  /** ISTAT code the person certainly lives in: what certainly serves others alone is left out; null for anybody. */
  readonly livesIn: string | null;
  /** Values of one field are alternatives. Needs with all below them; districts as the municipalities in them. */
  readonly choices: Partial<Readonly<Record<FacetField, readonly string[]>>>;
  /** Needs by which the entries are ordered, the first first, each with those below it. */
  readonly orderNeeds: readonly { readonly slug: string; readonly below: readonly string[] }[];
  /** What ends soonest first, and only what ends. */
  readonly closingFirst: boolean;
  /** Delivery modes by which nobody meets; what has no other comes after what has. */
  readonly remoteModes: readonly string[];
  readonly facets: readonly FacetField[];
  /** `[need, above]`: an entry with the need counts for what is above it too. */
  readonly needsAbove: readonly (readonly [string, string])[];
  /** `[ISTAT code, district]`. */
  readonly districtOf: readonly (readonly [string, string])[];
  readonly offset: number;
  readonly limit: number;
}

export interface FoundEntry {
  readonly id: string;
  /** Whether it serves a need that is meant. */
  readonly isMeant: boolean;
}

export interface EntryAnswer {
  readonly total: number;
  /** How many of them serve a need that is meant. */
  readonly meant: number;
  readonly hits: readonly FoundEntry[];
  /** Counts by value, each as if nothing were chosen in its own field. */
  readonly counts: Readonly<Partial<Record<FacetField, Readonly<Record<string, number>>>>>;
}
