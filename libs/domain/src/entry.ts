import type { ServiceArea } from './service-area.js';
import type { Location } from './location.js';
import type { EligibilityRule } from './eligibility.js';
import type { LanguageCode } from './language.js';

/** `SERVICE`: a standing *prestazione*. `OPPORTUNITY`: bounded in time (call, course, contribution, activity). */
export const ENTRY_KINDS = ['SERVICE', 'OPPORTUNITY'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * What the provider says of the offering itself.
 * `TO_VERIFY`: the provider or the document marks it as not confirmed. `CLOSED`: over, kept readable by its address.
 */
export const ENTRY_STATUSES = ['ACTIVE', 'OPENING', 'TO_VERIFY', 'CLOSED'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/**
 * Where the record stands in the catalogue, whatever the offering's own status. Only `PUBLISHED` is shown.
 * `MERGED`: another entry tells of the same service, and stands for it while it is itself published.
 */
export const PUBLICATIONS = ['DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN', 'MERGED'] as const;
export type Publication = (typeof PUBLICATIONS)[number];

/** Slugs of the code list `cost_type`. */
export const COST_TYPES = [
  'gratuito',
  'compartecipazione-isee',
  'a-pagamento',
  'offerta-libera',
  'quota-associativa',
  'contributo-erogato',
  'sconosciuto',
] as const;
export type CostType = (typeof COST_TYPES)[number];

/** Slugs of the code list `access_mode`. */
export const ACCESS_MODES = [
  'accesso-libero',
  'appuntamento',
  'domanda-online',
  'domanda-cartacea',
  'invio-servizio-sociale',
  'bando',
  'email',
] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** Slugs of the code list `delivery_mode`. */
export const DELIVERY_MODES = ['in-presenza', 'a-domicilio', 'telefono', 'online', 'itinerante'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const CONTACT_KINDS = ['PHONE', 'EMAIL', 'PEC', 'WEBSITE'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** One way to get in touch. A phone's value is E.164, or the bare short number (1522); a web site's is an absolute URL. */
export interface Contact {
  readonly kind: ContactKind;
  readonly value: string;
  /** How a person reads it: "0125 646111", "da fisso", "ciscirie.it". */
  readonly label: string | null;
}

/** How a need came to be attached. Derived needs keep the words that decided, so that a person can judge them. */
export interface NeedAssignment {
  readonly slug: string;
  readonly origin: 'STATED' | 'DERIVED';
  readonly evidence: readonly string[];
}

export interface Cost {
  readonly type: CostType;
  /** The provider's own words where they say more than the type. */
  readonly text: string | null;
}

/** Opening hours as written, and in the OSM `opening_hours` syntax when every part of them was understood. */
export interface Hours {
  readonly text: string;
  readonly osm: string | null;
}

/** A date the source gave with less than a day's precision is kept as such: "2021", "2023-03", "2023-03-28". */
export type PartialDate = string;

/** First and last day (ISO dates, Europe/Rome, both included) in which one can apply. */
export interface ApplicationWindow {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** Who says so. `url` is the page or document the provider took the record from. */
export interface EntrySource {
  /** Id in the table of sources, e.g. `cis-cirie`. */
  readonly sourceId: string;
  /** The provider's own key for the record; stable from run to run. */
  readonly externalId: string;
  /** Name of the source as people know it. */
  readonly name: string;
  readonly url: string | null;
}

/**
 * One thing in the catalogue, harmonised. HSDS 3.1 `service`; CPSV-AP_IT `PublicService`.
 * Pure data: no version, no row dates (the store adds them), so two harmonisings of one raw record are equal.
 */
export interface Entry {
  /** UUID v5 of source id and external id: the same record has the same id on every machine. */
  readonly id: string;
  readonly slug: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** One or two sentences, at most 160 characters (Modello Comuni, descrizione breve). */
  readonly summary: string;
  readonly description: string;
  readonly status: EntryStatus;
  readonly statusReason: string | null;
  readonly needs: readonly NeedAssignment[];
  /** Slugs of target groups. */
  readonly targetGroups: readonly string[];
  /** Slug of the service type, or null where the source names none that is known. */
  readonly serviceType: string | null;
  readonly provider: { readonly name: string };
  /** Slug of the managing body that answers for it; null for entries above the seven. */
  readonly managingBody: string | null;
  readonly locations: readonly Location[];
  readonly serviceArea: ServiceArea;
  readonly contacts: readonly Contact[];
  readonly cost: Cost;
  readonly eligibility: { readonly text: string | null; readonly rules: readonly EligibilityRule[] };
  readonly accessModes: readonly AccessMode[];
  readonly deliveryModes: readonly DeliveryMode[];
  /** Languages in which people are served, as `language.ts` writes them; empty when the source names none. */
  readonly languages: readonly LanguageCode[];
  /** What one has to bring, a short text each (Modello Comuni, cosa serve). CPSV-AP_IT `hasInput`. */
  readonly requiredDocuments: readonly string[];
  /** What one has in hand at the end (Modello Comuni, cosa si ottiene). CPSV-AP_IT `producesOutput`. */
  readonly outcome: string | null;
  readonly hours: Hours | null;
  readonly window: ApplicationWindow | null;
  readonly source: EntrySource;
  /** When somebody last confirmed it, as precisely as the source says; null when it says nothing usable. */
  readonly verifiedAt: PartialDate | null;
}
