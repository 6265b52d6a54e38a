#!/usr/bin/env node
/**
 * How fast questions are answered, against the limit: the same queries sent straight to the engine.
 *
 *   npm run bench:search [-- --entries 1000,10000,100000] [--seconds 4] [--folder F]
 *
 * Synthetic entries, on engines of its own; the gateway is a process of its own, and so is the search service, which keeps the index, as in production.
 * For each size and for 1, 10 and 50 callers, p50 and answers a second of:
 *   engine       the queries Vicino sends for a question, by a kept-alive connection without compression
 *   new          a question nobody asked before, as the page asks it through GraphQL: in other words, or from another
 *                municipality; what serves the need there may have been asked for in other words
 *   repeated     one of fifty questions asked again and again
 * each in turns of so many seconds with the others, and with one caller, where sizes are compared, with those of the other sizes
 * as well. With more callers these are left out: between two turns of the largest one they are half a minute, and after that it
 * answered 0.64 and 0.68 of what the engine did with ten callers, measured by itself 0.78. For one turn of half as long each:
 *   relayed      as `engine`, through a process that passes bytes on and does nothing else
 *   plain        one query with the words, the municipality and four facets, straight to the engine
 *   full text    the words and the municipality in PostgreSQL, as the answer without engine asks them
 * `--folder` keeps the data for the next run.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPublicationSystem } from './publication-system.mjs';
import { startRelay } from './relay.mjs';
import { startGateway } from './search-gateway.mjs';
import { inTurns, load } from './search-load.mjs';
import { engineCalls, fullTextCalls, graphqlCalls, questionsFrom, relayCalls } from './search-questions.mjs';

/**
 * How many ask at once, and in how many turns. What ten of them get is judged closely, and two turns of the same way differ by a
 * fifth on a machine that others use; at 50 nothing is judged.
 */
const CALLERS = [
  { callers: 1, rounds: 3 },
  { callers: 10, rounds: 6 },
  { callers: 50, rounds: 2 },
];
const REPEATED = 50;
/**
 * A service in use runs for weeks: what it is compiled to after the first thousands of questions is what is measured. A
 * question takes half of the processor time after 4,000 that it takes at first, and no less after 12,000.
 */
const WARM_UP_QUESTIONS = 5_000;
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000,10000,100000' },
    seconds: { type: 'string', default: '4' },
    folder: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const sizes = values.entries.split(',').map(Number);
const say = (line) => console.log(`  ${line}`);
const verdicts = [];

await withEachSize(sizes, [], async (systems) => {
  const medians = new Map();
  for (const { callers, rounds } of CALLERS) {
    const asked = { callers, seconds, rounds };
    const all = systems.flatMap(({ judged }) => judged);
    const together = callers === 1 ? await inTurns(all, asked) : null;
    for (const { entries, judged } of systems) {
      const own = ofSize(together ?? (await inTurns(judged, asked)), entries);
      print(entries, callers, own);
      judge(entries, callers, own);
      if (callers === 1) medians.set(entries, own.new.p50);
    }
  }
  await besideThem(systems, ({ compared }) => compared);
  // Last: what it leaves the database doing would slow the others down.
  await besideThem(systems, ({ fullText }) => [fullText]);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (largest === smallest) return;
  const times = medians.get(largest) / medians.get(smallest);
  bar(`new questions, p50 at ${largest} over p50 at ${smallest}`, times, (value) => value <= 2, '≤ 2');
});
console.log('');
for (const verdict of verdicts) console.log(verdict);

/** What no bar is about, in one turn each: while it is asked, the gateway stands still. */
async function besideThem(systems, waysOf) {
  for (const { callers } of CALLERS) {
    for (const system of systems) {
      print(system.entries, callers, await inTurns(waysOf(system), { callers, seconds: seconds / 2, rounds: 1 }));
    }
  }
}

/** All sizes stand side by side while they are measured, so that a machine that is slow for a while is slow for all of them. */
async function withEachSize([entries, ...others], systems, measure) {
  if (entries === undefined) return measure(systems);
  console.log(`\n${entries} synthetic entries`);
  const folder = values.folder === undefined ? null : join(values.folder, String(entries));
  await withPublicationSystem({ entries, folder, say }, async ({ environment, uid }) => {
    const gateway = await startGateway(environment);
    try {
      const { close, ...ways } = await warmedUp(entries, environment, uid, gateway.url);
      await withEachSize(others, [...systems, { entries, ...ways }], measure);
      await close();
    } finally {
      await gateway.stop();
    }
  });
}

/** The ways to ask one size, all of them asked until they are as fast as they get. */
async function warmedUp(entries, environment, uid, gatewayUrl) {
  // The gateway has its own, which it was never asked; the others remember nothing.
  const [toGateway, toOthers] = [questionsFrom(entries), questionsFrom(entries)];
  const relay = await startRelay(environment.MEILI_URL, {
    authorization: `Bearer ${environment.MEILI_KEY}`,
    'content-type': 'application/json',
  });
  const asking = {
    engine: engineCalls(environment, uid, 'own'),
    plain: engineCalls(environment, uid, 'plain'),
    relay: relayCalls(relay.url),
    graphql: graphqlCalls(gatewayUrl),
    fullText: await fullTextCalls(environment),
  };
  const fresh = () => asking.graphql.bodyOf(toGateway());
  const again = Array.from({ length: REPEATED }, fresh);
  const judged = [
    [nameOf('engine', entries), asking.engine.ask, () => asking.engine.bodyOf(toOthers())],
    [nameOf('new', entries), asking.graphql.ask, fresh],
    [nameOf('repeated', entries), asking.graphql.ask, cycle(again)],
  ];
  const compared = [
    ['relayed', asking.relay.ask, () => asking.engine.bodyOf(toOthers())],
    ['plain', asking.plain.ask, () => asking.plain.bodyOf(toOthers())],
  ];
  const fullText = ['full text', asking.fullText.ask, toOthers];
  for (const [, ask, question] of [...judged, ...compared, fullText])
    await load(ask, question, { callers: 4, seconds: 1 });
  for (let asked = 0; asked < WARM_UP_QUESTIONS;) {
    const { times } = await load(asking.graphql.ask, fresh, { callers: 10, seconds: 2 });
    asked += times.length;
  }
  for (const body of again) await asking.graphql.ask(body);
  const close = async () => {
    for (const way of Object.values(asking)) await way.close();
    await relay.stop();
  };
  return { judged, compared, fullText, close };
}

function nameOf(way, entries) {
  return `${way} ${entries}`;
}

function ofSize(figures, entries) {
  const own = Object.entries(figures).filter(([name]) => name.endsWith(` ${entries}`));
  return Object.fromEntries(own.map(([name, figure]) => [name.split(' ')[0], figure]));
}

function judge(entries, callers, { engine, new: fresh, repeated }) {
  const at = `${entries} entries, ${callers} caller${callers === 1 ? '' : 's'}`;
  if (callers === 1) {
    const limit = 1.25 * engine.p50 + 1;
    bar(`${at}: new, p50 over (1.25 engine + 1 ms)`, fresh.p50 / limit, (value) => value <= 1, '≤ 1');
  }
  if (callers !== 10) return;
  bar(`${at}: new, throughput over the engine's`, fresh.rate / engine.rate, (value) => value >= 0.7, '≥ 0.7');
  bar(`${at}: repeated, throughput over the engine's`, repeated.rate / engine.rate, (value) => value >= 10, '≥ 10');
}

function bar(name, value, holds, wanted) {
  verdicts.push(`${holds(value) ? 'PASS' : 'FAIL'}  ${name}: ${value.toFixed(2)} (${wanted})`);
}

function print(entries, callers, figures) {
  console.log(`\n  ${entries} entries, ${callers} caller${callers === 1 ? '' : 's'}`);
  for (const [name, { p50, p95, rate, failed }] of Object.entries(figures)) {
    const times = `p50 ${p50.toFixed(2).padStart(8)} ms   p95 ${p95.toFixed(2).padStart(8)} ms`;
    const faults = failed > 0 ? `   ${failed} FAILED` : '';
    console.log(`    ${name.padEnd(12)}${times}   ${rate.toFixed(0).padStart(7)} a second${faults}`);
  }
}

function cycle(list) {
  let index = 0;
  return () => list[index++ % list.length];
}
