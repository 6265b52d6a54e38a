import { describe, expect, it } from '@jest/globals';
import { sampleEntry } from '@vicino/store/testing';
import type { DoNotListLookup } from '../duplicates/index.js';
import type { Harmonised } from '../harmonise/index.js';
import { qualityOf } from '../quality/index.js';
import { admit } from './admit.js';

const NOBODY: DoNotListLookup = { has: () => false };
const harmonised = (entry: Harmonised['entry']): Harmonised => ({
  entry,
  problems: [
    { code: 'NEED_MISSING', severity: 'ERROR', field: null, position: 'line 2', value: null, suggestion: null },
  ],
  provenance: [],
  rawPositions: ['line 2'],
  goodUntil: null,
});

describe('admit', () => {
  it('lets an entry in and ties its problems to it', () => {
    const entry = sampleEntry('one');
    const admitted = admit([harmonised(entry)], NOBODY);
    expect(admitted.ready).toEqual([{ entry, provenance: [], quality: qualityOf(entry, admitted.problems) }]);
    expect(admitted.problems).toMatchObject([{ code: 'NEED_MISSING', entryId: entry.id }]);
    expect(admitted.seen).toEqual([entry.source.externalId]);
  });

  it('keeps the problems of a record that gave no entry', () => {
    expect(admit([harmonised(null)], NOBODY)).toMatchObject({ ready: [], seen: [], problems: [{ entryId: null }] });
  });

  it('leaves out who asked not to be listed, so that what was listed before is withdrawn', () => {
    const entry = sampleEntry('one');
    const list: DoNotListLookup = { has: (kind, value) => kind === 'ENTRY' && value === entry.id };
    expect(admit([harmonised(entry)], list)).toMatchObject({
      ready: [],
      seen: [],
      problems: [{ code: 'DO_NOT_LIST', position: 'line 2' }],
    });
  });

  it('sets an entry aside that cannot be stored, without losing sight of it', () => {
    const entry = sampleEntry('one', { title: 'a\0b' });
    const admitted = admit([harmonised(entry), harmonised(sampleEntry('two'))], NOBODY);
    expect(admitted.ready).toHaveLength(1);
    expect(admitted.seen).toHaveLength(2);
    expect(admitted.problems).toContainEqual(expect.objectContaining({ code: 'ROW_MALFORMED', field: 'title' }));
  });
});
