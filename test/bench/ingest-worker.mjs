/** The child of ingest.mjs: reads, compares with a bare upsert, runs three times, prints; exit code 1 where a bar is missed. */
import { join } from 'node:path';
import pg from 'pg';
import { readCommandConfig } from '../../dist/server/apps/ingestion/src/config.js';
import { openIngestionParts } from '../../dist/server/apps/ingestion/src/ingestion-parts.js';
import { readInParts } from '../../dist/server/apps/ingestion/src/runs/read-in-parts.js';
import { runSource } from '../../dist/server/apps/ingestion/src/runs/run-source.js';
import { fileInput, read, sourceById } from '../../dist/server/apps/ingestion/src/sources/index.js';
import { clockedTools, timed } from './ingest-clock.mjs';

/** Most memory the process may take, and least by which a second run has to be faster. */
const BAR_MB = 300;
const BAR_TIMES_FASTER = 5;

const config = readCommandConfig();
const known = sourceById('cis-cirie');
const sourceOf = (file) => ({
  ...known,
  location: { kind: 'file', path: file },
  limits: { ...known.limits, maxBytes: 1024 ** 3 },
});
const source = sourceOf('synthetic.csv');
const input = fileInput(join(config.VICINO_FEEDS, 'synthetic.csv'));
const client = new pg.Client({ connectionString: config.DATABASE_URL, application_name: 'vicino-bench' });
await client.connect();
const parts = await openIngestionParts(config);
const empty = Math.round(process.memoryUsage().rss / 1024 / 1024);

const reading = await timed(readAlone);
const rows = reading.result;
line('read', rows, reading.seconds);
const bare = await upsertBare();
line('bare bulk upsert', rows, bare);

const first = await timedRun(source);
line('harmonise', rows, first.spent.harmonise);
line('store', rows, first.spent.store, `of which ${spentOn(first.spent)}`);
line('first run', rows, first.seconds, `${(first.seconds / bare).toFixed(1)} times the bare upsert`);

const before = await newestRows();
const second = await timedRun(source);
const wrote = JSON.stringify(await newestRows()) !== JSON.stringify(before);
const faster = first.seconds / second.seconds;
line('second run', rows, second.seconds, `${faster.toFixed(1)} times as fast as the first`);
console.log(`  harmonise ${second.spent.harmonise.toFixed(1)} s, ${spentOn(second.spent)}`);

const third = await timedRun(sourceOf('changed.csv'));
line('1 % changed', rows, third.seconds, `${(first.seconds / third.seconds).toFixed(1)} times as fast as the first`);
console.log(`  harmonise ${third.spent.harmonise.toFixed(1)} s, ${spentOn(third.spent)}`);
console.log(`first ${countsOf(first)}; second ${countsOf(second)}; third ${countsOf(third)}`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`peak memory ${peak} MB, of which ${empty} MB before the first row was read`);

const changed = Math.floor(rows / 100);
bar(isRight(first, { created: rows, unchanged: 0, updated: 0 }), 'the first run stores every row');
bar(isRight(second, { created: 0, unchanged: rows, updated: 0 }) && !wrote, 'the second run writes nothing');
bar(problemsOf(first) === problemsOf(second), 'the second run reports the same number of problems');
bar(faster >= BAR_TIMES_FASTER, `the second run is at least ${BAR_TIMES_FASTER} times as fast as the first`);
bar(isRight(third, { created: 0, unchanged: rows - changed, updated: changed }), `the third writes ${changed} entries`);
bar(peak < BAR_MB, `peak memory stays under ${BAR_MB} MB`);
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

async function timedRun(definition) {
  const { tools, spent } = clockedTools(parts.tools);
  const progress = (text) => console.log(`  ${text}`);
  return { ...(await timed(() => runSource({ ...tools, progress }, definition))), spent };
}

/** Newest row version of every table that holds what a provider sent or what was made of it. */
async function newestRows() {
  const tables = [
    'entry',
    'raw_record',
    'entry_reading',
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

function line(name, count, seconds, note = '') {
  const rate = Math.round(count / seconds);
  console.log(`${name.padEnd(18)}${seconds.toFixed(1).padStart(8)} s${String(rate).padStart(9)} rows/s   ${note}`);
}

function spentOn({ raw, readings, entries, reviews, problems }) {
  const shares = { 'as sent': raw, 'looking up': readings, entries, reviews, problems };
  return Object.entries(shares)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`)
    .join(', ');
}

function countsOf({ result: { outcome, counts } }) {
  return `${outcome.toLowerCase()}: ${Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`;
}

function problemsOf({ result }) {
  return result.counts.problems;
}

function isRight({ result: { outcome, counts } }, wanted) {
  const asWanted = Object.entries(wanted).every(([name, count]) => counts[name] === count);
  return outcome === 'SUCCEEDED' && counts.withdrawn === 0 && asWanted;
}

function bar(holds, what) {
  console.log(`${holds ? 'PASS' : 'FAIL'}  ${what}`);
  if (!holds) process.exitCode = 1;
}
