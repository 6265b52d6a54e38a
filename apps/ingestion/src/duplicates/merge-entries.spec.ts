import { describe, expect, it } from '@jest/globals';
import type { Location } from '@vicino/domain';
import { sampleEntry } from '@vicino/store/testing';
import { mergeEntries, undoMerge } from './merge-entries.js';

const place = (different: Partial<Location>): Location => ({
  name: null,
  address: null,
  postalCode: null,
  istatCode: '001125',
  latitude: null,
  longitude: null,
  precision: null,
  visibility: 'PUBLIC',
  ...different,
});

describe('mergeEntries', () => {
  it('shows the kept one, fills what it leaves open, and tells whose each field is', () => {
    const kept = sampleEntry('kept', {
      needs: [{ slug: 'mensa', origin: 'DERIVED', evidence: ['mensa'] }],
      targetGroups: ['adulti-difficolta'],
      cost: { type: 'sconosciuto', text: null },
      verifiedAt: '2024',
    });
    const other = sampleEntry('other', {
      needs: [{ slug: 'mensa', origin: 'STATED', evidence: [] }],
      targetGroups: ['senza-dimora'],
      cost: { type: 'gratuito', text: null },
      hours: { text: 'lunedì 12-13', osm: 'Mo 12:00-13:00' },
      status: 'CLOSED',
      verifiedAt: '2025-03',
    });
    const { entry, origins } = mergeEntries(kept, other);
    expect(entry).toMatchObject({
      id: kept.id,
      title: kept.title,
      source: kept.source,
      cost: other.cost,
      hours: other.hours,
      status: 'CLOSED',
      verifiedAt: '2025-03',
      needs: other.needs,
      targetGroups: ['adulti-difficolta', 'senza-dimora'],
    });
    expect(origins).toMatchObject({
      title: 'KEPT',
      cost: 'OTHER',
      hours: 'OTHER',
      targetGroups: 'BOTH',
      status: 'OTHER',
    });
  });

  it('does not take a year for later than a month of it', () => {
    const kept = sampleEntry('kept', { verifiedAt: '2024-03', status: 'ACTIVE' });
    const other = sampleEntry('other', { verifiedAt: '2024', status: 'CLOSED' });
    expect(mergeEntries(kept, other).entry).toMatchObject({ status: 'ACTIVE', verifiedAt: '2024-03' });
  });

  it('takes the door for the town, and one door written in two ways for one', () => {
    const at = (...addresses: readonly (string | null)[]) => addresses.map((address) => place({ address }));
    const merged = (kept: readonly Location[], other: readonly Location[]) =>
      mergeEntries(
        sampleEntry('kept', { locations: kept }),
        sampleEntry('other', { locations: other }),
      ).entry.locations.map(({ address }) => address);
    expect(merged(at(null), at('Corso Nigra 37'))).toEqual(['Corso Nigra 37']);
    expect(merged(at('Corso Nigra 37'), at(null))).toEqual(['Corso Nigra 37']);
    expect(merged(at('Corso Nigra 37'), at('C.so Nigra, 37'))).toEqual(['Corso Nigra 37']);
    expect(merged(at('Corso Nigra 37'), at('Via Peana 4'))).toEqual(['Corso Nigra 37', 'Via Peana 4']);
  });

  it('keeps a place private that one of the two keeps private', () => {
    const kept = sampleEntry('kept', { locations: [place({ address: 'Via Peana 4' })] });
    const other = sampleEntry('other', { locations: [place({ visibility: 'MUNICIPALITY_ONLY' })] });
    expect(mergeEntries(kept, other).entry.locations).toMatchObject([{ visibility: 'MUNICIPALITY_ONLY' }]);
    expect(mergeEntries(other, kept).entry.locations).toMatchObject([{ visibility: 'MUNICIPALITY_ONLY' }]);
  });

  it('can be undone', () => {
    const [kept, other] = [sampleEntry('kept'), sampleEntry('other')];
    expect(undoMerge(mergeEntries(kept, other))).toEqual([kept, other]);
  });
});
