import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, EntryReader, RunReader } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase } from '@vicino/store/testing';
import { readCommandConfig } from '../../apps/ingestion/src/config.js';
import { type IngestionParts, openIngestionParts } from '../../apps/ingestion/src/ingestion-parts.js';
import { dryRunSource } from '../../apps/ingestion/src/runs/dry-run.js';
import { reportCommand } from '../../apps/ingestion/src/runs/report.command.js';
import { runSource } from '../../apps/ingestion/src/runs/run-source.js';
import { type SourceDefinition, sourceById, TABLE_OF_SOURCES } from '../../apps/ingestion/src/sources/index.js';

let cloned: ClonedDatabase;
let feeds: string;
let parts: IngestionParts;
let database: ReturnType<typeof createDataSource>;

beforeEach(async () => {
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  feeds = await mkdtemp(join(tmpdir(), 'vicino-feeds-'));
  await cp('apps/ingestion/feeds', feeds, { recursive: true });
  parts = await openIngestionParts(readCommandConfig({ DATABASE_URL: cloned.url, VICINO_FEEDS: feeds }));
  database = createDataSource(cloned.url, { applicationName: 'runs-test', poolSize: 2 });
  await database.initialize();
});

afterEach(async () => {
  await database.destroy();
  await parts.close();
  await rm(feeds, { recursive: true, force: true });
  await cloned.drop();
});

function source(id: string): SourceDefinition {
  const found = sourceById(id);
  if (found === undefined) throw new Error(`No source ${id}`);
  return found;
}

const run = (id: string) => runSource(parts.tools, source(id));
const feed = (name: string) => join(feeds, name);
const published = () => new EntryReader(database).count();

/** Everything that would show a write: row versions of all tables that hold what providers sent. */
async function rowVersions(): Promise<unknown> {
  return database.query(
    `select 'entry' as table, max(xmin::text::bigint) as newest from entry
     union all select 'raw_record', max(xmin::text::bigint) from raw_record
     union all select 'entry_provenance', max(xmin::text::bigint) from entry_provenance
     union all select 'change_mark', max(xmin::text::bigint) from change_mark order by 1`,
  );
}

describe('the nine feeds', () => {
  it('give 95 entries, and the second time change nothing', async () => {
    for (const { id } of TABLE_OF_SOURCES) expect(await run(id)).toMatchObject({ outcome: 'SUCCEEDED' });
    expect(await published()).toBe(95);
    const before = await rowVersions();
    for (const { id } of TABLE_OF_SOURCES) {
      const { counts } = await run(id);
      expect(counts).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
      expect(counts.unchanged).toBeGreaterThan(0);
    }
    expect(await rowVersions()).toEqual(before);
  });

  it('would change what a dry run says, and a dry run leaves no trace', async () => {
    const dry = await dryRunSource(parts.tools, source('cis-cirie'));
    expect(dry).toMatchObject({ dryRun: true, counts: { read: 9, created: 9 } });
    expect(dry.changes).toHaveLength(9);
    expect(dry.problems.map(({ code }) => code)).toContain('AREA_PARTLY_RESOLVED');
    expect(await published()).toBe(0);
    expect(await new RunReader(database).latest()).toEqual(new Map());
    expect((await run('cis-cirie')).counts).toEqual(dry.counts);
  });
});

describe('a feed that is damaged', () => {
  beforeEach(async () => {
    await run('cis-cirie');
    await run('ciss-chivasso');
  });

  it.each([
    ['empty', async () => writeFile(feed('cis-cirie.csv'), ''), 'FILE_EMPTY'],
    ['of another format', async () => cp(feed('ciss38-cuorgne.xlsx'), feed('cis-cirie.csv')), 'FILE_WRONG_FORMAT'],
    [
      'of 200 MB',
      async () => writeFile(feed('cis-cirie.csv'), Buffer.alloc(200 * 1024 * 1024, 'a;b\n')),
      'FILE_TOO_LARGE',
    ],
    ['gone', async () => rm(feed('cis-cirie.csv')), 'FILE_UNREADABLE'],
  ])('%s: a clear problem, and the last good data stays', async (_, damage, code) => {
    await damage();
    const report = await run('cis-cirie');
    expect(report).toMatchObject({ outcome: 'FAILED', counts: { withdrawn: 0 } });
    expect(report.problems).toEqual([
      expect.objectContaining({ code, severity: 'ERROR', suggestion: expect.any(String) }),
    ]);
    expect(report.reason).toContain(code);
    expect(await published()).toBe(23);
    expect(await run('ciss-chivasso')).toMatchObject({ outcome: 'SUCCEEDED' });
  });

  it('in the encoding of another system: its names come out right', async () => {
    const text = new TextDecoder('windows-1252').decode(await readFile(feed('cis-cirie.csv')));
    await writeFile(feed('cis-cirie.csv'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await run('cis-cirie')).toMatchObject({ outcome: 'SUCCEEDED', counts: { unchanged: 9, updated: 0 } });
  });

  it('in one line: that line is named, the others come in, and nothing is withdrawn for it', async () => {
    const text = await readFile(feed('ciss-chivasso.tsv'), 'utf8');
    const lines = text.split('\n');
    lines[1] = 'Servizio sociale - CISS Chivasso	riga rovinata';
    await writeFile(feed('ciss-chivasso.tsv'), lines.join('\n'));
    const report = await run('ciss-chivasso');
    expect(report).toMatchObject({ outcome: 'SUCCEEDED', counts: { unchanged: 13, withdrawn: 0 } });
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'ROW_MALFORMED', position: 'line 2' }));
    expect(await published()).toBe(23);
  });
});

describe('entries that are gone from their feed', () => {
  it('are withdrawn when they are few, and come back with their history', async () => {
    await run('cis-cirie');
    const whole = await readFile(feed('cis-cirie.csv'));
    const lines = whole.toString('latin1').split('\r\n');
    await writeFile(
      feed('cis-cirie.csv'),
      Buffer.from(lines.filter((line) => !line.includes('CIS-009')).join('\r\n'), 'latin1'),
    );
    expect((await run('cis-cirie')).counts).toMatchObject({ withdrawn: 1, unchanged: 8 });
    expect(await published()).toBe(8);
    await writeFile(feed('cis-cirie.csv'), whole);
    expect((await run('cis-cirie')).counts).toMatchObject({ updated: 1, unchanged: 8 });
    expect(await published()).toBe(9);
  });

  it('are held for a person when they are many', async () => {
    await run('cis-cirie');
    const lines = (await readFile(feed('cis-cirie.csv'))).toString('latin1').split('\r\n');
    await writeFile(feed('cis-cirie.csv'), Buffer.from(lines.slice(0, 4).join('\r\n'), 'latin1'));
    const held = await run('cis-cirie');
    expect(held).toMatchObject({ outcome: 'HELD', counts: { withdrawn: 0 } });
    expect(held.reason).toContain('--confirm-withdrawals');
    expect(await published()).toBe(9);
    const confirmed = await runSource(parts.tools, { ...source('cis-cirie'), maxWithdrawShare: 1 });
    expect(confirmed).toMatchObject({ outcome: 'SUCCEEDED', counts: { withdrawn: 6 } });
    expect(await published()).toBe(3);
  });
});

describe('the report', () => {
  it('says how every source stands, with its open problems', async () => {
    await run('ciss-chivasso');
    const lines = await reportCommand(parts.reports, parts.sources);
    expect(lines).toContain('asl-to4: never run');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ciss-chivasso: succeeded at .*, last success .*; read 14, created 14/),
    );
    expect(lines).toContain('  error ROW_MALFORMED: 1');
  });
});
