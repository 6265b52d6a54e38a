import { createHash } from 'node:crypto';
import type { Entry } from '@vicino/domain';

/** A plain entry for tests, different for each key; whatever a test is about, it gives itself. */
export function sampleEntry(key: string, different: Partial<Entry> = {}): Entry {
  return {
    id: sampleId(key),
    slug: `sample-${key}`,
    kind: 'SERVICE',
    title: `Sample ${key}`,
    summary: `Sample ${key} for tests.`,
    description: `Sample ${key} for tests, described.`,
    status: 'ACTIVE',
    statusReason: null,
    needs: [],
    targetGroups: [],
    serviceType: null,
    provider: { name: 'Sample provider' },
    managingBody: null,
    locations: [],
    serviceArea: { label: 'Ivrea', scope: 'MUNICIPALITIES', municipalities: ['001125'], complete: true },
    contacts: [],
    cost: { type: 'sconosciuto', text: null },
    eligibility: { text: null, rules: [] },
    accessModes: [],
    deliveryModes: [],
    languages: [],
    requiredDocuments: [],
    outcome: null,
    hours: null,
    window: null,
    source: { sourceId: 'sample', externalId: key, name: 'Sample source', url: null },
    verifiedAt: null,
    ...different,
  };
}

/** The id `sampleEntry` gives to the key. */
export function sampleId(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
