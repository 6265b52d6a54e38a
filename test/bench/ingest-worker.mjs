/** The child of ingest.mjs: reads, runs twice, compares with a bare upsert, prints; exit code 1 where the second run wrote. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { readCommandConfig } from '../../dist/server/apps/ingestion/src/config.js';
import { openIngestionParts } from '../../dist/server/apps/ingestion/src/ingestion-parts.js';
import { readInParts } from '../../dist/server/apps/ingestion/src/runs/read-in-parts.js';
import { runSource } from '../../dist/server/apps/ingestion/src/runs/run-source.js';
import { fileInput, read, sourceById } from '../../dist/server/apps/ingestion/src/sources/index.js';

const config = readCommandConfig();
const known = sourceById('cis-cirie');
const source = {
  ...known,
  location: { kind: 'file', path: 'synthetic.csv' },
  limits: { ...known.limits, maxBytes: 1024 ** 3 },
};
const input = fileInput(join(config.VICINO_FEEDS, source.location.path));
const client = new pg.Client({ connectionString: config.DATABASE_URL, application_name: 'vicino-bench' });
await client.connect();
const parts = await openIngestionParts(config);
const empty = memoryNow();

const reading = await timed(readAlone);
const rows = reading.result;
line('read', rows, reading.seconds);
const bare = await upsertBare();
line('bare bulk upsert', rows, bare);

const first = await timedRun();
line('harmonise', rows, first.spent.harmonise);
line(
  'store',
  rows,
  first.spent.store,
  `of which as sent ${first.spent.raw.toFixed(1)} s, entries ${first.spent.entries.toFixed(1)} s, problems ${first.spent.problems.toFixed(1)} s`,
);
line('first run', rows, first.seconds, `${(first.seconds / bare).toFixed(1)} times the bare upsert`);

const before = await newestRows();
const second = await timedRun();
const wrote = JSON.stringify(await newestRows()) !== JSON.stringify(before);
const ratio = (first.seconds / second.seconds).toFixed(1);
line(
  'second run',
  rows,
  second.seconds,
  `${ratio} times as fast as the first; ${wrote ? 'IT WROTE' : 'wrote nothing'}`,
);
console.log(`  second run: harmonise ${second.spent.harmonise.toFixed(1)} s, store ${second.spent.store.toFixed(1)} s`);
console.log(`first ${countsOf(first.result)}; second ${countsOf(second.result)}`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak memory ${peak} MB, of which ${empty} MB before the first row was read`);

if (wrote || first.result.outcome !== 'SUCCEEDED' || second.result.counts.unchanged !== rows) process.exitCode = 1;
await parts.close();
await client.end();

async function readAlone() {
  let records = 0;
  for await (const item of read(source, input)) if (item.type === 'record') records += 1;
  return records;
}

/** What a script would do that loads the columns as they are; only the time in the database is counted. */
async function upsertBare() {
  const { columns } = source.options;
  const key = columns.indexOf('Codice interno');
  const names = columns.map((_, index) => `c${index}`);
  await client.query(
    `create table bench_bare (${names.map((name) => `${name} text`).join(', ')}, primary key (c${key}))`,
  );
  const statement = `insert into bench_bare select * from unnest(${names.map((_, index) => `$${index + 1}::text[]`).join(', ')})
    on conflict (c${key}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  let seconds = 0;
  for await (const { records } of readInParts(read(source, input))) {
    const values = columns.map((column) => records.map(({ fields }) => fields[column] ?? null));
    seconds += (await timed(() => client.query(statement, values))).seconds;
  }
  await client.query('drop table bench_bare');
  return seconds;
}

/** One run as the service does it, with a clock around harmonising and around each kind of writing. */
async function timedRun() {
  const spent = { harmonise: 0, raw: 0, entries: 0, problems: 0, store: 0 };
  const clock =
    (name, work) =>
    async (...given) => {
      const { seconds, result } = await timed(() => work(...given));
      spent[name] += seconds;
      if (name !== 'harmonise') spent.store += seconds;
      return result;
    };
  const { tools } = parts;
  const run = await timed(() =>
    runSource(
      {
        ...tools,
        harmoniser(given) {
          const harmoniser = tools.harmoniser(given);
          const clocked = (work) => {
            const start = performance.now();
            const result = work();
            spent.harmonise += (performance.now() - start) / 1000;
            return result;
          };
          return {
            add: (records) => clocked(() => harmoniser.add(records)),
            finish: () => clocked(() => harmoniser.finish()),
          };
        },
        rawRecords: {
          begin(...given) {
            const keeping = tools.rawRecords.begin(...given);
            return {
              keep: clock('raw', (records) => keeping.keep(records)),
              finish: clock('raw', () => keeping.finish()),
            };
          },
        },
        entries: {
          save: clock('entries', (...given) => tools.entries.save(...given)),
          missing: clock('entries', (...given) => tools.entries.missing(...given)),
          withdrawMissing: clock('entries', (...given) => tools.entries.withdrawMissing(...given)),
        },
        problems: { record: clock('problems', (...given) => tools.problems.record(...given)) },
      },
      source,
    ),
  );
  return { ...run, spent };
}

/** Newest row version of every table that holds what a provider sent or what was made of it. */
async function newestRows() {
  const tables = [
    'entry',
    'raw_record',
    'entry_provenance',
    'entry_quality',
    'entry_review',
    'entry_history',
    'change_mark',
  ];
  const newest = [];
  for (const table of tables) {
    const { rows: found } = await client.query(`select max(xmin::text::bigint) as newest, count(*) from ${table}`);
    newest.push(found[0]);
  }
  return newest;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function line(name, count, seconds, note = '') {
  const rate = Math.round(count / seconds);
  console.log(`${name.padEnd(18)}${seconds.toFixed(1).padStart(8)} s${String(rate).padStart(9)} rows/s   ${note}`);
}

function countsOf({ outcome, counts }) {
  return `${outcome.toLowerCase()}: ${Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`;
}

function memoryNow() {
  return Math.round(process.memoryUsage().rss / 1024 / 1024);
}
