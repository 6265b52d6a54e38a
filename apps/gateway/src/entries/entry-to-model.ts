import { languageLabel, publicContacts } from '@vicino/domain';
import { accessModes, serviceTypeBySlug } from '@vicino/needs';
import type { StoredEntry } from '@vicino/store';
import { toCardModel } from './card-to-model.js';
import type { EntryModel, EntrySourceModel } from './entry.model.js';

const ACCESS_LABELS: ReadonlyMap<string, string> = new Map(accessModes().map(({ slug, label }) => [slug, label]));

/**
 * The whole stored entry as the public may see it: its card, and contacts through the domain's visibility rule.
 * @param today ISO date in Europe/Rome, by which verification is judged.
 */
export function toEntryModel(stored: StoredEntry, today: string): EntryModel {
  const { entry } = stored;
  const { municipalities } = entry.serviceArea;
  const card = toCardModel(entry, today);
  return {
    ...card,
    statusReason: entry.statusReason,
    serviceType: entry.serviceType,
    serviceTypeLabel: entry.serviceType === null ? null : (serviceTypeBySlug(entry.serviceType)?.label ?? null),
    serviceArea: {
      ...card.serviceArea,
      municipalityCount: municipalities.length,
      municipalityCodes: municipalities,
    },
    contacts: publicContacts(entry).map((contact) => ({ ...contact })),
    eligibilityText: entry.eligibility.text,
    accessModes: [...entry.accessModes],
    accessModeLabels: entry.accessModes.map((slug) => ACCESS_LABELS.get(slug) ?? slug),
    deliveryModes: [...entry.deliveryModes],
    languages: entry.languages.map((code) => ({ code, label: languageLabel(code) })),
    requiredDocuments: [...entry.requiredDocuments],
    outcome: entry.outcome,
    source: toSourceModel(stored),
    updatedAt: stored.updatedAt.toISOString(),
  };
}

/** Who says so. */
export function toSourceModel({ entry, fetchedAt }: StoredEntry): EntrySourceModel {
  return { name: entry.source.name, url: entry.source.url, fetchedAt: fetchedAt.toISOString() };
}
