import { languageLabel, publicContacts, publicLocation, type Entry, type Location } from '@vicino/domain';
import { accessModes, costTypes, needBySlug, serviceTypeBySlug, targetGroupBySlug } from '@vicino/needs';
import { managingBodyById } from '@vicino/territory';
import type { StoredEntry } from '@vicino/store';
import { toManagingBody } from '../territory/managing-body-to-model.js';
import { municipalityModel } from '../territory/municipality-to-model.js';
import type { EntryLocation, EntryModel, EntryServiceArea, EntrySourceModel } from './entry.model.js';
import { isVerificationOverdue } from './verification.js';

const COST_LABELS: ReadonlyMap<string, string> = new Map(costTypes().map(({ slug, label }) => [slug, label]));
const ACCESS_LABELS: ReadonlyMap<string, string> = new Map(accessModes().map(({ slug, label }) => [slug, label]));

/**
 * The stored entry as the public may see it: locations and contacts through the domain's visibility rule,
 * slugs with their labels beside them.
 * @param today ISO date in Europe/Rome, by which verification is judged.
 */
export function toEntryModel(stored: StoredEntry, today: string): EntryModel {
  const { entry } = stored;
  const body = entry.managingBody === null ? undefined : managingBodyById(entry.managingBody);
  return {
    id: entry.id,
    slug: entry.slug,
    kind: entry.kind,
    title: entry.title,
    summary: entry.summary,
    description: entry.description,
    status: entry.status,
    statusReason: entry.statusReason,
    needs: entry.needs.map(({ slug }) => ({ slug, label: needBySlug(slug)?.label ?? slug })),
    targetGroups: [...entry.targetGroups],
    targetGroupLabels: entry.targetGroups.map((slug) => targetGroupBySlug(slug)?.label ?? slug),
    serviceType: entry.serviceType,
    serviceTypeLabel: entry.serviceType === null ? null : (serviceTypeBySlug(entry.serviceType)?.label ?? null),
    provider: { name: entry.provider.name },
    managingBody: body === undefined ? null : toManagingBody(body),
    locations: toLocations(entry.locations),
    serviceArea: toServiceArea(entry),
    contacts: publicContacts(entry).map((contact) => ({ ...contact })),
    cost: { type: entry.cost.type, label: COST_LABELS.get(entry.cost.type) ?? entry.cost.type, text: entry.cost.text },
    eligibilityText: entry.eligibility.text,
    accessModes: [...entry.accessModes],
    accessModeLabels: entry.accessModes.map((slug) => ACCESS_LABELS.get(slug) ?? slug),
    deliveryModes: [...entry.deliveryModes],
    languages: entry.languages.map((code) => ({ code, label: languageLabel(code) })),
    requiredDocuments: [...entry.requiredDocuments],
    outcome: entry.outcome,
    hours: entry.hours?.text ?? null,
    hoursOsm: entry.hours?.osm ?? null,
    window: entry.window === null ? null : { ...entry.window },
    source: toSourceModel(stored),
    verifiedAt: entry.verifiedAt,
    verificationOverdue: isVerificationOverdue(entry.verifiedAt, today),
    updatedAt: stored.updatedAt.toISOString(),
  };
}

/** Who says so. */
export function toSourceModel({ entry, fetchedAt }: StoredEntry): EntrySourceModel {
  return { name: entry.source.name, url: entry.source.url, fetchedAt: fetchedAt.toISOString() };
}

function toLocations(locations: readonly Location[]): EntryLocation[] {
  return locations.map(publicLocation).flatMap((location) =>
    location === null
      ? []
      : [
          {
            name: location.name,
            address: location.address,
            postalCode: location.postalCode,
            municipality: location.istatCode === null ? null : municipalityModel(location.istatCode),
            latitude: location.latitude,
            longitude: location.longitude,
            isExactPoint: location.precision === 'ADDRESS',
          },
        ],
  );
}

function toServiceArea({ serviceArea }: Entry): EntryServiceArea {
  return {
    label: serviceArea.label,
    scope: serviceArea.scope,
    complete: serviceArea.complete,
    municipalityCount: serviceArea.municipalities.length,
    municipalityCodes: serviceArea.municipalities,
  };
}
