#!/usr/bin/env node
/**
 * How well duplicates are told: precision, recall and share of unsure answers on the labelled pairs, and what finding
 * them among many entries costs.
 *
 *   node --import ./test/support/register-typescript.mjs test/bench/duplicates.mjs [--rows=20000] [--wrong]
 *
 * SAME counts as found; UNSURE asks a person: not found, and not false. `--wrong` lists the mistakes of the tuning half
 * with their reasons (the held-out half stays unseen).
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { municipalities } from '@vicino/territory';
import {
  comparePair,
  Decisions,
  duplicatesAmong,
  FingerprintStore,
  findDuplicates,
} from '../../apps/ingestion/src/duplicates/index.ts';
import { feedEntries, labelledPairs } from './duplicates-labelled.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, wrong: { type: 'boolean', default: false } } });
const entries = await feedEntries();
const judged = labelledPairs(entries).map((pair) => ({ ...pair, ...comparePair(pair.first, pair.second) }));

const percent = (value) => `${(100 * value).toFixed(1)} %`.padStart(9);
console.log(`${'pairs'.padEnd(24)}${'SAME'.padStart(6)}  precision   recall   unsure   false`);
for (const [name, half] of [
  ['tuning half', 'TUNE'],
  ['held-out half', 'HELD'],
  ['all', null],
]) {
  const list = judged.filter((pair) => half === null || pair.half === half);
  const wanted = list.filter(({ label }) => label === 'SAME').length;
  const given = list.filter(({ verdict }) => verdict === 'SAME');
  const right = given.filter(({ label }) => label === 'SAME').length;
  const unsure = list.filter(({ verdict }) => verdict === 'UNSURE').length;
  console.log(
    `${`${name} (${list.length})`.padEnd(24)}${String(wanted).padStart(6)}  ${percent(right / given.length)}` +
      `${percent(right / wanted)}${percent(unsure / list.length)}${String(given.length - right).padStart(8)}`,
  );
}

const among = findDuplicates(entries);
console.log(`\nThe ${entries.length} entries of the nine feeds: ${among.compared} pairs compared`);
const titles = new Map(entries.map((entry) => [entry.id, `${entry.title} [${entry.source.sourceId}]`]));
for (const { verdict, score, a, b } of among.pairs)
  console.log(`  ${verdict} ${score}  ${titles.get(a)} = ${titles.get(b)}`);

if (values.wrong) {
  for (const pair of judged.filter(
    ({ half, label, verdict }) => half === 'TUNE' && (label === 'SAME') !== (verdict === 'SAME'),
  )) {
    console.log(`\n${pair.verdict} (${pair.label}) ${pair.score}  ${pair.first.title} = ${pair.second.title}`);
    for (const { field, weight, text } of pair.reasons)
      console.log(`  ${String(weight).padStart(5)} ${field}: ${text}`);
  }
}

if (values.rows !== undefined) {
  const rows = Number(values.rows);
  const { seconds, compared, found, peak } = cost(manyEntries(rows));
  const all = (rows * (rows - 1)) / 2;
  console.log(
    `\n${rows} entries: ${seconds.toFixed(1)} s, ${compared} pairs compared (one of ${Math.round(all / compared)} possible), ` +
      `${found.SAME} same, ${found.UNSURE} unsure, ${Math.round(peak / 2 ** 20)} MB more memory at the most`,
  );
}

/**
 * As the job does it: entries are read one after the other and none is kept, pairs are passed on as they are found.
 * Memory is that of the process, garbage included.
 */
function cost(rows) {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const prints = new FingerprintStore();
  for (const entry of rows) prints.add(entry);
  const found = { SAME: 0, UNSURE: 0 };
  let [compared, peak] = [0, process.memoryUsage.rss()];
  for (const step of duplicatesAmong(prints, new Decisions([]))) {
    compared += step.compared;
    for (const { verdict } of step.pairs) found[verdict] += 1;
    if (step.pairs.length > 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { seconds: (performance.now() - start) / 1000, compared, found, peak: peak - before };
}

/** The feeds' entries, one of a name, moved from municipality to municipality, numbered within it. */
function* manyEntries(count) {
  const towns = municipalities();
  const nameOf = ({ title }) => title.replace(/ (?:-|di|a) [^-]*$/u, '');
  const kinds = [...new Map(entries.map((entry) => [nameOf(entry), entry])).values()];
  for (let at = 0; at < count; at += 1) {
    const entry = kinds[at % kinds.length];
    const turn = Math.floor(at / kinds.length);
    const town = towns[turn % towns.length];
    const number = Math.floor(turn / towns.length) + 1;
    const title = `${nameOf(entry)} - ${town.name} n. ${number}`;
    yield {
      ...entry,
      id: `${String(at).padStart(8, '0')}-0000-5000-8000-000000000000`,
      title,
      locations: entry.locations.map((location) => ({ ...location, istatCode: town.istatCode })),
    };
  }
}
