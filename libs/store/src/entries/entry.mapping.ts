import type { Entry } from '@vicino/domain';
import type { EntryEntity } from '../entities/entry.entity.js';
import { contentHash } from './content-hash.js';
import type { EntryCard, StoredEntry } from './stored-entry.js';

/** The columns that come from the entry itself; the store's own (version, publication, dates) are the others. */
export type EntryContent = Omit<
  EntryEntity,
  'publication' | 'version' | 'runId' | 'fetchedAt' | 'createdAt' | 'updatedAt' | 'withdrawnAt'
>;

/** Entry → columns, with its content hash where the caller has it already. `entryOf` undoes it exactly, but for a window without dates, which becomes no window. */
export function entryContent(entry: Entry, hash = contentHash(entry)): EntryContent {
  return {
    id: entry.id,
    slug: entry.slug,
    sourceId: entry.source.sourceId,
    externalId: entry.source.externalId,
    kind: entry.kind,
    title: entry.title,
    summary: entry.summary,
    description: entry.description,
    status: entry.status,
    statusReason: entry.statusReason,
    needs: entry.needs,
    needSlugs: entry.needs.map((need) => need.slug),
    targetGroups: entry.targetGroups,
    serviceType: entry.serviceType,
    providerName: entry.provider.name,
    managingBody: entry.managingBody,
    locations: entry.locations,
    areaLabel: entry.serviceArea.label,
    areaScope: entry.serviceArea.scope,
    areaMunicipalities: entry.serviceArea.municipalities,
    areaComplete: entry.serviceArea.complete,
    contacts: entry.contacts,
    costType: entry.cost.type,
    costText: entry.cost.text,
    eligibilityText: entry.eligibility.text,
    eligibilityRules: entry.eligibility.rules,
    accessModes: entry.accessModes,
    deliveryModes: entry.deliveryModes,
    languages: entry.languages,
    requiredDocuments: entry.requiredDocuments,
    outcome: entry.outcome,
    hours: entry.hours,
    opensOn: entry.window?.opensOn ?? null,
    closesOn: entry.window?.closesOn ?? null,
    sourceName: entry.source.name,
    sourceUrl: entry.source.url,
    verifiedAt: entry.verifiedAt,
    contentHash: hash,
  };
}

/** Columns → entry. */
export function entryOf(row: EntryContent): Entry {
  const card = cardOf(row);
  return {
    ...card,
    statusReason: row.statusReason,
    serviceType: row.serviceType,
    serviceArea: { ...card.serviceArea, municipalities: row.areaMunicipalities },
    contacts: row.contacts,
    eligibility: { text: row.eligibilityText, rules: row.eligibilityRules },
    accessModes: row.accessModes,
    deliveryModes: row.deliveryModes,
    languages: row.languages,
    requiredDocuments: row.requiredDocuments,
    outcome: row.outcome,
    source: { sourceId: row.sourceId, externalId: row.externalId, name: row.sourceName, url: row.sourceUrl },
  };
}

/** The columns a card is made of. */
export const CARD_COLUMNS = [
  'id',
  'slug',
  'kind',
  'title',
  'summary',
  'description',
  'status',
  'needs',
  'targetGroups',
  'providerName',
  'managingBody',
  'locations',
  'areaLabel',
  'areaScope',
  'areaComplete',
  'costType',
  'costText',
  'hours',
  'opensOn',
  'closesOn',
  'verifiedAt',
] as const satisfies readonly (keyof EntryContent)[];

export type CardContent = Pick<EntryContent, (typeof CARD_COLUMNS)[number]>;

/** Columns → card. */
export function cardOf(row: CardContent): EntryCard {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    description: row.description,
    status: row.status,
    needs: row.needs,
    targetGroups: row.targetGroups,
    provider: { name: row.providerName },
    managingBody: row.managingBody,
    locations: row.locations,
    serviceArea: { label: row.areaLabel, scope: row.areaScope, complete: row.areaComplete },
    cost: { type: row.costType, text: row.costText },
    hours: row.hours,
    window: row.opensOn === null && row.closesOn === null ? null : { opensOn: row.opensOn, closesOn: row.closesOn },
    verifiedAt: row.verifiedAt,
  };
}

export function storedEntryOf(row: EntryEntity): StoredEntry {
  return {
    entry: entryOf(row),
    version: row.version,
    publication: row.publication,
    fetchedAt: row.fetchedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    withdrawnAt: row.withdrawnAt,
  };
}
