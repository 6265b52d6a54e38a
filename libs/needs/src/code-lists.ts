import {
  ACCESS_MODES,
  COST_TYPES,
  DELIVERY_MODES,
  ELIGIBILITY_CRITERIA,
  type AccessMode,
  type CostType,
  type DeliveryMode,
  type EligibilityCriterion,
} from '@vicino/domain';
import type { CodeValue, FnpsLevel, ServiceType, TargetGroup } from './reference.js';
import {
  ACCESS_MODE_VALUES,
  COST_TYPE_VALUES,
  DELIVERY_MODE_VALUES,
  ELIGIBILITY_VALUES,
  FNPS_LEVELS,
  OFFER_KIND_VALUES,
  OFFER_STATUS_VALUES,
  SERVICE_TYPES,
  TARGET_GROUPS,
} from './reference.generated.js';

const TYPES_BY_SLUG: ReadonlyMap<string, ServiceType> = new Map(SERVICE_TYPES.map((type) => [type.slug, type]));
const GROUPS_BY_SLUG: ReadonlyMap<string, TargetGroup> = new Map(TARGET_GROUPS.map((group) => [group.slug, group]));

/** The data and the words of the domain must name the same slugs; a difference stops the start rather than one record. */
function narrow<Slug extends string>(values: readonly CodeValue[], slugs: readonly Slug[]): readonly CodeValue<Slug>[] {
  return slugs.map((slug) => {
    const value = values.find((candidate) => candidate.slug === slug);
    if (value === undefined) throw new TypeError(`code-lists.csv has no row for ${slug}`);
    return { ...value, slug };
  });
}

const COSTS = narrow<CostType>(COST_TYPE_VALUES, COST_TYPES);
const ACCESS = narrow<AccessMode>(ACCESS_MODE_VALUES, ACCESS_MODES);
const DELIVERY = narrow<DeliveryMode>(DELIVERY_MODE_VALUES, DELIVERY_MODES);
const ELIGIBILITY = narrow<EligibilityCriterion>(ELIGIBILITY_VALUES, ELIGIBILITY_CRITERIA);

/** The 20 target groups. */
export function targetGroups(): readonly TargetGroup[] {
  return TARGET_GROUPS;
}

export function targetGroupBySlug(slug: string): TargetGroup | undefined {
  return GROUPS_BY_SLUG.get(slug);
}

/** The 41 service types, in the order of the national matrix. */
export function serviceTypes(): readonly ServiceType[] {
  return SERVICE_TYPES;
}

export function serviceTypeBySlug(slug: string): ServiceType | undefined {
  return TYPES_BY_SLUG.get(slug);
}

/** Cells of the national matrix (FNPS) that service types and needs refer to by code. */
export function fnpsLevels(): readonly FnpsLevel[] {
  return FNPS_LEVELS;
}

export function costTypes(): readonly CodeValue<CostType>[] {
  return COSTS;
}

export function accessModes(): readonly CodeValue<AccessMode>[] {
  return ACCESS;
}

export function deliveryModes(): readonly CodeValue<DeliveryMode>[] {
  return DELIVERY;
}

export function eligibilityCriteria(): readonly CodeValue<EligibilityCriterion>[] {
  return ELIGIBILITY;
}

/** What providers say of an offering's standing: attivo, in-apertura, scaduto, da-verificare. */
export function offerStatuses(): readonly CodeValue[] {
  return OFFER_STATUS_VALUES;
}

/** What providers call an offering: servizio, contributo, bando, bene, corso, opportunita, informazione. */
export function offerKinds(): readonly CodeValue[] {
  return OFFER_KIND_VALUES;
}
