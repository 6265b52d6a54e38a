import type { AccessMode, CostType, DeliveryMode, EligibilityCriterion } from '@vicino/domain';
import type { CodeValue, ServiceType, TargetGroup } from './reference.js';
import {
  accessModes,
  costTypes,
  deliveryModes,
  eligibilityCriteria,
  offerKinds,
  offerStatuses,
  serviceTypes,
  targetGroups,
} from './code-lists.js';
import { nameMatcher, type Nameable, type NameMatch } from './name-match.js';
import { ancestorsOf, needs } from './taxonomy.js';

/** "SPID" names both an area and a need below it: who says the narrower has said the wider too. */
function narrowest(slugs: readonly string[]): readonly string[] {
  const wider = new Set(slugs.flatMap((slug) => ancestorsOf(slug).map((above) => above.slug)));
  return slugs.filter((slug) => !wider.has(slug));
}

const codeNames = <Slug extends string>(values: readonly CodeValue<Slug>[]): readonly Nameable<Slug>[] =>
  values.map(({ slug, label, otherNames }) => ({ slug, ranks: [[slug, label], otherNames] }));

const labelledNames = (values: readonly (TargetGroup | ServiceType)[]): readonly Nameable[] =>
  values.map(({ slug, label, labelEn, otherNames }) => ({ slug, ranks: [[slug, label], otherNames, [labelEn]] }));

const needMatcher = nameMatcher(
  needs().map(({ slug, label, labelEn, synonyms, otherNames }) => ({
    slug,
    ranks: [[slug, label], [...synonyms, ...otherNames], [labelEn]],
  })),
  narrowest,
);
const targetGroupMatcher = nameMatcher(labelledNames(targetGroups()));
const serviceTypeMatcher = nameMatcher(labelledNames(serviceTypes()));
const costTypeMatcher = nameMatcher(codeNames(costTypes()));
const accessModeMatcher = nameMatcher(codeNames(accessModes()));
const deliveryModeMatcher = nameMatcher(codeNames(deliveryModes()));
const eligibilityMatcher = nameMatcher(codeNames(eligibilityCriteria()));
const offerStatusMatcher = nameMatcher(codeNames(offerStatuses()));
const offerKindMatcher = nameMatcher(codeNames(offerKinds()));

/**
 * The need a provider's word names: its label in Italian or English, its slug or a synonym, in any case, with or without
 * accents. One name at a time: splitting a cell ("bollette; casa") is the caller's part. Never throws.
 */
export function matchNeed(text: string): NameMatch {
  return needMatcher(text);
}

/** The target group a provider's word names. See `matchNeed`. */
export function matchTargetGroup(text: string): NameMatch {
  return targetGroupMatcher(text);
}

/** The service type a provider's word names. See `matchNeed`. */
export function matchServiceType(text: string): NameMatch {
  return serviceTypeMatcher(text);
}

/** The cost type a provider's word names ("gratis", "in base all'ISEE"). See `matchNeed`. */
export function matchCostType(text: string): NameMatch<CostType> {
  return costTypeMatcher(text);
}

/** The way of access a provider's word names ("su appuntamento", "SPID"). See `matchNeed`. */
export function matchAccessMode(text: string): NameMatch<AccessMode> {
  return accessModeMatcher(text);
}

export function matchDeliveryMode(text: string): NameMatch<DeliveryMode> {
  return deliveryModeMatcher(text);
}

/** The eligibility criterion a provider's word names; reading rules from sentences is not this function's part. */
export function matchEligibilityCriterion(text: string): NameMatch<EligibilityCriterion> {
  return eligibilityMatcher(text);
}

/** attivo, in-apertura, scaduto or da-verificare, from "ATTIVO", "da verificare", "active"… */
export function matchOfferStatus(text: string): NameMatch {
  return offerStatusMatcher(text);
}

export function matchOfferKind(text: string): NameMatch {
  return offerKindMatcher(text);
}
