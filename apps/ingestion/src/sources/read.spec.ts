import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';
import { collect } from './source-item.js';
import { fileInput } from './source-input.js';
import { TABLE_OF_SOURCES } from './table-of-sources.js';

const FEEDS = resolve(import.meta.dirname, '../../feeds');

/** Counted by hand in the files. */
const EXPECTED: Readonly<Record<string, { records: number; problems: number }>> = {
  'asl-to4': { records: 18, problems: 0 },
  'cis-cirie': { records: 9, problems: 0 },
  'cisa-gassino': { records: 2, problems: 0 },
  'ciss-chivasso': { records: 14, problems: 1 },
  'ciss38-cuorgne': { records: 17, problems: 0 },
  'cissac-caluso': { records: 5, problems: 0 },
  'inrete-ivrea': { records: 16, problems: 0 },
  'sovra-territoriali': { records: 4, problems: 0 },
  'unione-net': { records: 25, problems: 0 },
};

describe('the nine feeds', () => {
  it.each(TABLE_OF_SOURCES)('$id is read whole', async (source) => {
    if (source.location.kind !== 'file') throw new Error('sample feeds are files');
    const { records, problems } = await collect(read(source, fileInput(resolve(FEEDS, source.location.path))));
    expect({ records: records.length, problems: problems.length }).toEqual(EXPECTED[source.id]);
  });
});
