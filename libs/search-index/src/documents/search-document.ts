import type { EligibilityFields } from './eligibility-limits.js';

/**
 * Grows by one when the meaning or the set of fields of a document changes, so that the next start rebuilds the index.
 * A changed setting, need or municipality is noticed without it (see `fingerprint.ts`).
 */
export const DOCUMENT_FORMAT = 5;

/**
 * An entry as the engine knows it: only what is searched, filtered, counted or ranked.
 * Everything a screen shows is loaded from the store. Nothing here may say more than a public outlet may (rule 5).
 */
export interface SearchDocument extends EligibilityFields {
  readonly id: string;
  /** Version of the stored entry the document was made from; verify compares it. */
  readonly version: number;
  readonly slug: string;

  // searched, in the order of their weight
  readonly title: string;
  readonly needLabels: readonly string[];
  readonly summary: string;
  /** Labels of the service type and of the target groups. */
  readonly categories: readonly string[];
  /** Who delivers it and the body that answers for it, with the names people use for that body. */
  readonly organizations: readonly string[];
  /** Names of the municipalities where one goes, only where the public may know. */
  readonly places: readonly string[];
  readonly description: string;

  // filtered and counted; names are those of the facet fields in the contract
  /** Slugs of the needs and of their parents: choosing an area finds what its needs have. */
  readonly needs: readonly string[];
  readonly targetGroups: readonly string[];
  readonly serviceTypes: readonly string[];
  readonly kinds: readonly string[];
  readonly managingBodies: readonly string[];
  /** Ids of the social cohesion districts that the service area touches. */
  readonly districts: readonly string[];
  /** ISTAT codes of the service area: who it is for, not where it is. */
  readonly municipalities: readonly string[];
  readonly accessModes: readonly string[];
  readonly deliveryModes: readonly string[];
  readonly costs: readonly string[];
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];

  // filtered
  /** Who delivers it, as written. */
  readonly provider: string;
  /** In the OSM syntax, as written by harmonising: the few hundred distinct ones are judged when one asks who is open. */
  readonly hours: string | null;
  /** Last day as yyyymmdd; `OPEN_ENDED` where there is none. */
  readonly closesOn: number;

  // ordered by
  /** For each need 3 when the entry names it first, 2 when it names it; 1 for the parents of those. */
  readonly needWeight: Readonly<Record<string, number>>;
  /** `[latitude, longitude]` of each place one goes to, as precisely as the public may know. Not in the engine's `_geo`. */
  readonly points: readonly (readonly [number, number])[];

  /**
   * Where one goes, as far as the public may know: 1 for each municipality (ISTAT code) and for each managing body that answers for
   * one of them (id), so that the nearest can come first.
   */
  readonly seats: Readonly<Record<string, 1>>;

  // ranked, when words decide nothing more
  /** 0 for single municipalities to 6 for the country: what is near comes first. */
  readonly scopeRank: number;
  /** 1 for what is only by telephone or online, so that it does not crowd out what is nearby; 0 otherwise. */
  readonly remoteRank: number;
  /** Day of the last confirmation as yyyymmdd, at its earliest; 0 when nobody ever confirmed it. */
  readonly verifiedOn: number;
}
