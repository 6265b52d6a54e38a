import { AREA_SCOPES, publicLocation, type Entry } from '@vicino/domain';
import { managingBodyById, municipalityByCode } from '@vicino/territory';
import { serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { calendarNumber, OPEN_ENDED } from './calendar-number.js';
import { eligibilityFields } from './eligibility-limits.js';
import { dottedAcronyms } from './dotted-acronyms.js';
import { needVocabulary } from './need-vocabulary.js';
import { needWeights } from './need-weights.js';
import type { Publishable } from './publishable.js';
import type { SearchDocument } from './search-document.js';

/** The search document of an entry. Pure: the same entry and reference data always give the same document. */
export function toSearchDocument({ entry, version }: Publishable): SearchDocument {
  const needs = needVocabulary(entry.needs.map((need) => need.slug));
  return {
    id: entry.id,
    version,
    slug: entry.slug,
    title: entry.title,
    needLabels: needs.labels,
    summary: entry.summary,
    categories: categoriesOf(entry),
    organizations: organizationsOf(entry),
    places: placesOf(entry),
    description: entry.description,
    needs: needs.slugs,
    targetGroups: entry.targetGroups,
    serviceTypes: entry.serviceType === null ? [] : [entry.serviceType],
    kinds: [entry.kind],
    managingBodies: entry.managingBody === null ? [] : [entry.managingBody],
    districts: districtsOf(entry),
    accessModes: entry.accessModes,
    deliveryModes: entry.deliveryModes,
    costs: [entry.cost.type],
    languages: entry.languages,
    provider: entry.provider.name,
    hours: entry.hours?.osm ?? null,
    points: pointsOf(entry),
    seats: seatsOf(entry),
    municipalities: entry.serviceArea.municipalities,
    needWeight: needWeights(entry.needs.map((need) => need.slug)),
    ...eligibilityFields(entry),
    closesOn: calendarNumber(entry.window?.closesOn ?? '') ?? OPEN_ENDED,
    scopeRank: AREA_SCOPES.indexOf(entry.serviceArea.scope),
    remoteRank: isRemote(entry) ? 1 : 0,
    verifiedOn: calendarNumber(entry.verifiedAt ?? '') ?? 0,
  };
}

/** Labels of the service type and the target groups, so that "centro diurno" or "anziani" are found as words too. */
function categoriesOf(entry: Entry): string[] {
  const serviceType = entry.serviceType === null ? undefined : serviceTypeBySlug(entry.serviceType);
  const groups = entry.targetGroups.map((slug) => targetGroupBySlug(slug));
  return distinct([serviceType, ...groups].map((term) => term?.label));
}

function organizationsOf(entry: Entry): string[] {
  const body = entry.managingBody === null ? undefined : managingBodyById(entry.managingBody);
  const written = [entry.provider.name, entry.title];
  return distinct([written[0], body?.shortName, ...(body?.aliases ?? []), ...written.flatMap(dottedAcronyms)]);
}

/** Where one goes, as far as the public may know. */
function seatMunicipalities({ locations }: Entry) {
  return locations.flatMap((location) => {
    const code = publicLocation(location)?.istatCode;
    return (code ? municipalityByCode(code) : undefined) ?? [];
  });
}

function placesOf(entry: Entry): string[] {
  return distinct(seatMunicipalities(entry).map(({ name }) => name));
}

function seatsOf(entry: Entry): SearchDocument['seats'] {
  const keys = seatMunicipalities(entry).flatMap(({ istatCode, managingBody }) => [istatCode, managingBody]);
  return Object.fromEntries(distinct(keys).map((key) => [key, 1]));
}

/** Where one goes; the seat of the municipality where only that may be said or is known. */
export function pointsOf(entry: Entry): (readonly [number, number])[] {
  return entry.locations.flatMap((location) => {
    const seen = publicLocation(location);
    const seat = seen?.istatCode ? municipalityByCode(seen.istatCode) : undefined;
    const latitude = seen?.latitude ?? seat?.latitude ?? null;
    const longitude = seen?.longitude ?? seat?.longitude ?? null;
    return latitude === null || longitude === null ? [] : [[latitude, longitude] as const];
  });
}

export const REMOTE_MODES: ReadonlySet<string> = new Set(['telefono', 'online']);

function isRemote({ deliveryModes }: Entry): boolean {
  return deliveryModes.length > 0 && deliveryModes.every((mode) => REMOTE_MODES.has(mode));
}

function districtsOf(entry: Entry): string[] {
  const { municipalities } = entry.serviceArea;
  return distinct(municipalities.map((code) => municipalityByCode(code)?.socialCohesionDistrict)).sort();
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}
