import type { Entry } from '@vicino/domain';
import { mergedContacts, mergedLocations, mergedNeeds, union } from './merge-lists.js';

/** Whose a field of the merged view is. */
export type Origin = 'KEPT' | 'OTHER' | 'BOTH';

/** One service told by two sources: what is shown, where each field comes from, and both as they were. */
export interface MergedEntry {
  /** What is shown: under the id, the address and the source of the kept one. */
  readonly entry: Entry;
  readonly origins: Readonly<Record<keyof Entry, Origin>>;
  /** Both, untouched: undoing gives them back, and their own histories go on. */
  readonly kept: Entry;
  readonly other: Entry;
}

/**
 * The view of two entries as one. The kept one speaks wherever it says something; the other fills what it leaves open;
 * lists add up. What may change with time (status, its reason) is taken from whoever was confirmed later. A place one of
 * the two keeps private stays private. Nothing is stored: made again whenever either changes.
 */
export function mergeEntries(kept: Entry, other: Entry): MergedEntry {
  const fresher = isLater(other.verifiedAt, kept.verifiedAt) ? other : kept;
  const entry: Entry = {
    ...kept,
    summary: kept.summary || other.summary,
    description: kept.description || other.description,
    status: fresher.status,
    statusReason: fresher.statusReason,
    needs: mergedNeeds(kept.needs, other.needs),
    targetGroups: union(kept.targetGroups, other.targetGroups),
    serviceType: kept.serviceType ?? other.serviceType,
    managingBody: kept.managingBody ?? other.managingBody,
    locations: mergedLocations(kept.locations, other.locations),
    serviceArea: !kept.serviceArea.complete && other.serviceArea.complete ? other.serviceArea : kept.serviceArea,
    contacts: mergedContacts(kept.contacts, other.contacts),
    cost: kept.cost.type === 'sconosciuto' ? other.cost : kept.cost,
    eligibility:
      kept.eligibility.text === null && kept.eligibility.rules.length === 0 ? other.eligibility : kept.eligibility,
    accessModes: union(kept.accessModes, other.accessModes),
    deliveryModes: union(kept.deliveryModes, other.deliveryModes),
    languages: union(kept.languages, other.languages),
    requiredDocuments: kept.requiredDocuments.length > 0 ? kept.requiredDocuments : other.requiredDocuments,
    outcome: kept.outcome ?? other.outcome,
    hours: kept.hours ?? other.hours,
    window: kept.window ?? other.window,
    verifiedAt: fresher.verifiedAt,
  };
  return { entry, origins: originsOf(entry, kept, other), kept, other };
}

/** The two entries as they were before the merge. */
export function undoMerge(merged: MergedEntry): readonly [kept: Entry, other: Entry] {
  return [merged.kept, merged.other];
}

function originsOf(entry: Entry, kept: Entry, other: Entry): Readonly<Record<keyof Entry, Origin>> {
  const origin = (field: keyof Entry): Origin => {
    const value = JSON.stringify(entry[field]);
    if (value === JSON.stringify(kept[field])) return 'KEPT';
    return value === JSON.stringify(other[field]) ? 'OTHER' : 'BOTH';
  };
  const fields = Object.keys(entry) as (keyof Entry)[];
  return Object.fromEntries(fields.map((field) => [field, origin(field)])) as Record<keyof Entry, Origin>;
}

/** Dates of unlike precision compare as far as both go: "2024" is not later than "2024-03". */
function isLater(date: string | null, than: string | null): boolean {
  if (date === null) return false;
  if (than === null) return true;
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}
