#!/usr/bin/env node
/**
 * What harmonising makes of the nine sample feeds, against what is known of the same services, and how long it takes.
 *
 *   node --import ./test/support/register-typescript.mjs test/bench/harmonise.mjs [--rows 20000]
 *
 * The truth is `apps/ingestion/src/harmonise/fixtures/offers-truth.json`, joined by title. Needs are read twice more
 * from texts alone, with the cell of needs emptied. `--rows` also times that many records made from those of the feeds,
 * every text of a title its own, so that only what repeats in real files repeats.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHarmoniser, harmonise } from '../../apps/ingestion/src/harmonise/index.ts';
import { mappingById } from '../../apps/ingestion/src/harmonise/mappings/table-of-mappings.ts';
import { collect, fileInput, read, TABLE_OF_SOURCES } from '../../apps/ingestion/src/sources/index.ts';
import { areaOfTruth, dateOfTruth, needAreaOf, scoreOf, STATUS_OF_TRUTH } from './harmonise-truth.mjs';

const TODAY = '2026-11-22';
const ROOT = resolve(import.meta.dirname, '../..');
const FEEDS = resolve(ROOT, 'apps/ingestion/feeds');
const truthFile = resolve(ROOT, 'apps/ingestion/src/harmonise/fixtures/offers-truth.json');
const { offers } = JSON.parse(readFileSync(truthFile, 'utf8'));
const args = process.argv.slice(2);
const rows = args.includes('--rows') ? Number(args[args.indexOf('--rows') + 1]) : 0;

const feeds = [];
for (const source of TABLE_OF_SOURCES) {
  if (source.location.kind !== 'file') continue;
  const { records } = await collect(read(source, fileInput(resolve(FEEDS, source.location.path))));
  feeds.push({ source, records });
}

const results = feeds.flatMap(({ source, records }) => harmonise(source, records, TODAY));
const pairs = pairsOf(results);
const line = (name, right, of, note = '') =>
  console.log(`${name.padEnd(34)}${`${right} of ${of}`.padStart(12)}   ${note}`);

console.log(`\n${feeds.length} feeds, ${results.length} entries, ${pairs.length} with a known truth\n`);
count(
  'municipality',
  ({ truth }) => truth.istatCode !== null,
  ({ entry, truth }) => entry.locations[0]?.istatCode === truth.istatCode,
);
count(
  'no municipality where none is named',
  ({ truth }) => truth.istatCode === null,
  ({ entry }) => (entry.locations[0]?.istatCode ?? null) === null,
);
const bordered = ({ truth }) => areaOfTruth(truth) !== null;
count(
  'area served, where it has a border',
  bordered,
  ({ entry, truth }) => entry.serviceArea.complete && same(entry.serviceArea.municipalities, areaOfTruth(truth)),
);
count(
  'a problem, where it has none',
  (pair) => !bordered(pair),
  ({ entry, problems }) => !entry.serviceArea.complete && problems.some(({ code }) => code.startsWith('AREA_')),
);
count(
  'phones',
  () => true,
  ({ entry, truth }) =>
    same(
      entry.contacts
        .filter(({ kind }) => kind === 'PHONE')
        .map(({ label, value }) => digitsOf(label ?? value))
        .sort(),
      phonesOf(truth).sort(),
    ),
);
count(
  'date of confirmation',
  () => true,
  ({ entry, truth }) => entry.verifiedAt === dateOfTruth(truth.sourceDate),
);
const statesStatus = new Set(['asl-to4', 'cis-cirie', 'ciss38-cuorgne', 'unione-net']);
count(
  'status, where the feed states it',
  ({ entry }) => statesStatus.has(entry.source.sourceId),
  ({ entry, truth }) => entry.status === STATUS_OF_TRUTH[truth.status],
);
count(
  'closed, where a call is over',
  ({ truth }) => truth.status === 'scaduto',
  ({ entry }) => entry.status === 'CLOSED',
);
count(
  'cost',
  () => true,
  ({ entry, truth }) => entry.cost.type === truth.cost,
);
count(
  'kind',
  () => true,
  ({ entry, truth }) => (entry.kind === 'SERVICE') === (truth.kind === 'servizio'),
);

console.log('\nareas without a border, and the problem each has');
for (const { entry, problems } of pairs.filter((pair) => !bordered(pair))) {
  const codes = problems.map(({ code }) => code).filter((code) => code.startsWith('AREA_'));
  console.log(
    `  ${entry.serviceArea.label.padEnd(46)} ${codes.join(', ').padEnd(22)} kept ${entry.serviceArea.municipalities.length}`,
  );
}

console.log('\nneeds, micro-averaged            entries     level 1: P     R    F1     level 2: P     R    F1');
const withoutNeeds = new Set(['cis-cirie', 'ciss-chivasso']);
needs(
  'as the feeds state them',
  pairs.filter(({ entry }) => !withoutNeeds.has(entry.source.sourceId)),
);
needs(
  'feeds without needs',
  pairs.filter(({ entry }) => withoutNeeds.has(entry.source.sourceId)),
);
needs(
  'all feeds, needs hidden',
  pairsOf(
    feeds.flatMap(({ source, records }) =>
      harmonise(
        source,
        records.map((record) => withoutCell(record, source)),
        TODAY,
      ),
    ),
  ),
);

if (rows > 0) time(rows);

function pairsOf(list) {
  return offers.flatMap((truth) =>
    list.filter(({ entry }) => entry?.title === truth.title).map(({ entry, problems }) => ({ entry, problems, truth })),
  );
}

function count(name, belongs, isRight) {
  const list = pairs.filter(belongs);
  const wrong = list.filter((pair) => !isRight(pair));
  line(name, list.length - wrong.length, list.length, wrong.map(({ entry }) => entry.title).join(' | '));
}

function needs(name, list) {
  const cells = [needAreaOf, (slug) => slug].map((level) => {
    const { precision, recall, f1 } = scoreOf(list, level);
    return [precision, recall, f1].map((value) => `${(100 * value).toFixed(1)}`.padStart(6)).join('');
  });
  console.log(`  ${name.padEnd(30)} ${String(list.length).padStart(6)}         ${cells.join('         ')}`);
}

/** The record as it would be if its provider had no column of needs. */
function withoutCell(record, source) {
  const paths = mappingById(source.mapping).fields.needs?.from ?? [];
  return { ...record, fields: paths.reduce(emptied, record.fields) };
}

function emptied(value, [name, ...rest]) {
  if (Array.isArray(value)) return value.map((item) => emptied(item, [name, ...rest]));
  if (name === undefined || value === null || typeof value !== 'object') return null;
  return { ...value, [name]: emptied(value[name] ?? null, rest) };
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function digitsOf(text) {
  return text.replace(/\(.*?\)/gu, '').replace(/\D/gu, '');
}

function phonesOf({ phone }) {
  return (phone ?? '')
    .split(/[;/]/u)
    .map(digitsOf)
    .filter((digits) => digits !== '');
}

function time(wanted) {
  const pool = feeds.filter(({ source }) => source.groupBy === null && source.format !== 'json-ld');
  const perFeed = Math.ceil(wanted / pool.length);
  const before = process.cpuUsage();
  let done = 0;
  for (const { source, records } of pool) {
    const harmoniser = createHarmoniser(source, TODAY);
    for (let start = 0; start < perFeed; start += 500) {
      const part = Array.from({ length: Math.min(500, perFeed - start) }, (_, index) =>
        ownRecord(records[(start + index) % records.length], source, start + index),
      );
      done += harmoniser.add(part).length;
    }
    done += harmoniser.finish().length;
  }
  const { user, system } = process.cpuUsage(before);
  const perRecord = (user + system) / 1000 / done;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\n${done} records: ${perRecord.toFixed(3)} ms of CPU each, ${memory} MB at most`);
}

/** A copy under a key and a title of its own. */
function ownRecord(record, source, number) {
  const mapping = mappingById(source.mapping);
  const paths = [
    ...source.keyFields.map((field) => (field in record.fields ? [field] : field.split('.'))),
    mapping.fields.title.from[0],
  ];
  const fields = paths.reduce((changed, path) => appended(changed, path, ` ${number}`), record.fields);
  return { position: `line ${number + 2}`, fields };
}

function appended(value, [name, ...rest], suffix) {
  if (name === undefined) return `${value ?? ''}${suffix}`;
  return { ...value, [name]: appended(value?.[name], rest, suffix) };
}
