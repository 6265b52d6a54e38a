import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntryQuality, FieldProvenance } from '@vicino/domain';
import { ChangeLog, createDataSource, DetailsReader, EntryReader, HistoryReader } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import { type EntryDetails, EntryWriter } from '@vicino/store/write';
import type { DataSource } from 'typeorm';

const first = { runId: 7, fetchedAt: new Date('2026-11-22T10:00:00Z') };
const later = { runId: 8, fetchedAt: new Date('2026-11-23T10:00:00Z') };
let database: ClonedDatabase;
let dataSource: DataSource;
let writer: EntryWriter;
let history: HistoryReader;
let details: DetailsReader;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-history' });
  await dataSource.initialize();
  writer = new EntryWriter(dataSource);
  history = new HistoryReader(dataSource);
  details = new DetailsReader(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry cascade');
});

/** Where the rows of a table lie: the same as long as nothing is written. */
async function rowsOf(table: string): Promise<unknown> {
  return dataSource.query(`select xmin::text, xmax::text, ctid::text from ${table} order by ctid`);
}

describe('the history of an entry', () => {
  it('has a line for every version, the newest first, with what changed', async () => {
    await writer.save([sampleEntry('a')], first);
    await writer.save([sampleEntry('a', { title: 'Other', hours: { text: 'lunedì', osm: null } })], later);
    await writer.withdrawMissing('sample', [], 9);
    await writer.save([sampleEntry('a', { title: 'Other' })], { ...later, runId: 10 });
    const lines = await history.of(sampleId('a'), 10);
    expect(lines).toEqual([
      expect.objectContaining({
        version: 4,
        runId: 10,
        changes: {
          hours: { before: { text: 'lunedì', osm: null }, after: null },
          publication: { before: 'WITHDRAWN', after: 'PUBLISHED' },
        },
      }),
      expect.objectContaining({
        version: 3,
        runId: 9,
        reason: 'NOT_IN_SOURCE',
        changes: { publication: { before: 'PUBLISHED', after: 'WITHDRAWN' } },
      }),
      expect.objectContaining({
        version: 2,
        runId: 8,
        changes: {
          title: { before: 'Sample a', after: 'Other' },
          hours: { before: null, after: { text: 'lunedì', osm: null } },
        },
      }),
      expect.objectContaining({ version: 1, runId: 7, by: null, changes: { publication: { after: 'PUBLISHED' } } }),
    ]);
    expect(await history.of(sampleId('a'), 1)).toHaveLength(1);
  });

  it('grows with versions, and not with runs that find nothing new', async () => {
    await writer.save([sampleEntry('a')], first);
    const before = await rowsOf('entry_history');
    await writer.save([sampleEntry('a', { slug: 'another' })], later);
    expect(await rowsOf('entry_history')).toEqual(before);
  });

  it('keeps no line of a batch that was refused', async () => {
    const clash = sampleEntry('b', { source: sampleEntry('a').source });
    await expect(writer.save([sampleEntry('a'), clash], first)).rejects.toThrow();
    expect(await rowsOf('entry_history')).toEqual([]);
  });

  it('tells what a run changed, and in which fields', async () => {
    await writer.save([sampleEntry('a'), sampleEntry('b')], first);
    const changed = [
      sampleEntry('a', { title: 'A' }),
      sampleEntry('b', { title: 'B', summary: 'B' }),
      sampleEntry('c'),
    ];
    await writer.save(changed, later);
    expect((await history.ofRun(8, 10)).map(({ entryId, version }) => [entryId, version])).toEqual(
      [
        [sampleId('a'), 2],
        [sampleId('b'), 2],
        [sampleId('c'), 1],
      ].sort(),
    );
    expect(await history.fieldCounts(8)).toEqual([
      { field: 'title', count: 2 },
      { field: 'summary', count: 1 },
    ]);
  });
});

describe('taking out of sight', () => {
  it('suspends and resumes with a version, a reason and a mark each', async () => {
    await writer.save([sampleEntry('a'), sampleEntry('b')], first);
    await dataSource.query('delete from change_mark');
    const note = { by: null, reason: 'OVERDUE' };
    expect(await writer.suspend([sampleId('a'), sampleId('absent')], note)).toEqual([sampleId('a')]);
    expect(await writer.suspend([sampleId('a')], note)).toEqual([]);
    const reader = new EntryReader(dataSource);
    expect(await reader.byId(sampleId('a'))).toMatchObject({ publication: 'SUSPENDED', version: 2 });
    expect(await new ChangeLog(dataSource).pending('search')).toBe(1);
    await writer.save([sampleEntry('a', { title: 'Other' })], later);
    expect(await reader.byId(sampleId('a'))).toMatchObject({ publication: 'SUSPENDED', entry: { title: 'Other' } });
    expect(await writer.resume([sampleId('a'), sampleId('b')], { by: 'Maria', reason: 'verified' })).toEqual([
      sampleId('a'),
    ]);
    expect(await reader.byId(sampleId('a'))).toMatchObject({ publication: 'PUBLISHED', version: 4 });
    const [last] = await history.of(sampleId('a'), 1);
    expect(last).toMatchObject({ by: 'Maria', reason: 'verified' });
  });
});

describe('what is known of an entry beside what it says', () => {
  const provenance: FieldProvenance[] = [
    { field: 'contacts', sourceField: 'Telefono', read: '125 \0 646111', rule: 'phone', sureness: 'LIKELY' },
    { field: 'kind', sourceField: null, read: null, rule: 'kind', sureness: 'CERTAIN' },
  ];
  const quality: EntryQuality = {
    score: 0.75,
    criteria: [{ criterion: 'hours', score: 0, text: 'Mancano gli orari.' }],
  };
  const known = (given: EntryDetails): Map<string, EntryDetails> => new Map([[sampleId('a'), given]]);

  it('is read back, unstorable characters made visible', async () => {
    await writer.save([sampleEntry('a')], first, known({ provenance, quality }));
    const [phone, kind] = provenance;
    expect(await details.provenanceOf([sampleId('a'), sampleId('b')])).toEqual(
      new Map([[sampleId('a'), [{ ...phone, read: '125 ␀ 646111' }, kind]]]),
    );
    expect(await details.qualityOf([sampleId('a')])).toEqual(new Map([[sampleId('a'), quality]]));
  });

  it('writes nothing when it is the same, and changes without a version of the entry', async () => {
    await writer.save([sampleEntry('a')], first, known({ provenance, quality }));
    const before = [await rowsOf('entry_provenance'), await rowsOf('entry_quality'), await rowsOf('entry')];
    await writer.save([sampleEntry('a')], later, known({ provenance, quality }));
    await writer.save([sampleEntry('a')], later);
    expect([await rowsOf('entry_provenance'), await rowsOf('entry_quality'), await rowsOf('entry')]).toEqual(before);
    await writer.save([sampleEntry('a')], later, known({ quality: { ...quality, score: 1 } }));
    expect((await details.qualityOf([sampleId('a')])).get(sampleId('a'))?.score).toBe(1);
    expect([await rowsOf('entry_provenance'), await rowsOf('entry')]).toEqual([before[0], before[2]]);
  });

  it('passes over what is about no entry of the batch', async () => {
    await writer.save([sampleEntry('b')], first, known({ provenance }));
    expect(await rowsOf('entry_provenance')).toEqual([]);
  });

  it('is counted by source', async () => {
    const both = new Map(['a', 'b'].map((key) => [sampleId(key), { provenance, quality }]));
    await writer.save([sampleEntry('a'), sampleEntry('b')], first, both);
    expect(await details.ruleCounts()).toEqual([
      { sourceId: 'sample', rule: 'kind', sureness: 'CERTAIN', count: 2 },
      { sourceId: 'sample', rule: 'phone', sureness: 'LIKELY', count: 2 },
    ]);
    expect(await details.qualityBySource()).toEqual([{ sourceId: 'sample', entries: 2, score: 0.75 }]);
  });
});
