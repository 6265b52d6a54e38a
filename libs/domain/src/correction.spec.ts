import { describe, expect, it } from '@jest/globals';
import { applyCorrections } from './correction.js';
import type { Entry } from './entry.js';

const entry = { title: 'Sportelo', cost: { type: 'gratuito', text: null }, hours: null } as Entry;
const correction = { field: 'title', base: 'Sportelo', value: 'Sportello' } as const;

describe('applyCorrections', () => {
  it('puts the corrected value over what the source says, and leaves the rest', () => {
    expect(applyCorrections(entry, [correction])).toEqual({ entry: { ...entry, title: 'Sportello' }, conflicts: [] });
    expect(applyCorrections(entry, []).entry).toBe(entry);
  });

  it('holds when the source changes its mind, and says so', () => {
    const changed = { ...entry, title: 'Sportello casa' };
    const { entry: corrected, conflicts } = applyCorrections(changed, [correction]);
    expect(corrected.title).toBe('Sportello');
    expect(conflicts).toEqual([{ field: 'title', base: 'Sportelo', source: 'Sportello casa', corrected: 'Sportello' }]);
  });

  it('sees no conflict when the source comes to say the same', () => {
    expect(applyCorrections({ ...entry, title: 'Sportello' }, [correction]).conflicts).toEqual([]);
  });

  it('compares what values say, not the order of their keys', () => {
    const cost = {
      field: 'cost',
      base: { text: null, type: 'gratuito' },
      value: { type: 'a-pagamento', text: null },
    } as const;
    expect(applyCorrections(entry, [cost])).toMatchObject({ entry: { cost: { type: 'a-pagamento' } }, conflicts: [] });
  });

  it('can empty a field', () => {
    const hours = { text: 'lunedì', osm: null };
    const emptied = { field: 'hours', base: hours, value: null } as const;
    expect(applyCorrections({ ...entry, hours }, [emptied])).toMatchObject({ entry: { hours: null }, conflicts: [] });
  });
});
