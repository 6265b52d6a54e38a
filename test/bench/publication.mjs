#!/usr/bin/env node
/**
 * How long after its commit a publication is found, idle and while the whole index is rebuilt, and what a rebuild costs
 * those who ask meanwhile.
 *
 *   npm run bench:publication [-- --entries 100000] [--samples 150] [--folder F] [--idle]
 *
 * `--idle` leaves the rebuild out. The figures of the idle service are half of before the rebuild, half of after it.
 *
 * Synthetic entries, on engines of its own in a temporary folder; `--folder` keeps them there for the next run. The
 * search service, which keeps the index, is a process of its own; answers are made in this one as the gateway makes them. Each time another question, in other words or about another place: nothing was asked before whole.
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import {
  percentile,
  publishChange,
  publishLong,
  publishShort,
  questions,
  rebuildNow,
  settled,
  verification,
} from './publication-steps.mjs';
import { withPublicationSystem } from './publication-system.mjs';

const QUESTIONS_A_TURN = 20;
const WARM_UP_TURNS = 12;
/** In turns; what is changed is the entry before. */
const PUBLICATIONS = [
  ['short', 'a new entry of 23 different words', publishShort],
  ['long', 'a new entry of a hundred', publishLong],
  ['change', 'a word of it changed', publishChange],
];

/**
 * Milliseconds. `change`, `short` and `long`: from the commit of a changed word, of a new entry as long as real ones are, and of one
 * as long as those of the store, to its appearance; `question`: a new question, one caller. Each idle and during a full rebuild.
 */
async function measurePublication({
  entries = 100_000,
  samples = 150,
  folder = null,
  idleOnly = false,
  say = () => undefined,
}) {
  return withPublicationSystem({ entries, folder, say }, async (system) => {
    await warmUp(system);
    const before = await inTurns(system, (turns) => turns < samples);
    if (idleOnly) return { entries, idle: figuresOf(before) };
    say('idle measured; rebuilding');
    const rebuild = await rebuildNow(system);
    // By a process that just started, like the one before.
    const { failed } = await warmUp(system);
    const during = figuresOf(await inTurns(system, () => !rebuild.isDone()));
    await settled(system);
    say('rebuilt; idle again');
    // Half before and half after: a machine may be slow for a while.
    const idle = figuresOf(before, await inTurns(system, (turns) => turns < samples));
    const pass = await verification(system);
    return {
      entries,
      idle,
      rebuild: { seconds: (await rebuild.done) / 1000, ...during, failed: failed + during.failed },
      ...pass,
    };
  });
}

/** Some questions one after the other, then a publication, and again: each is measured with nothing else going on. */
async function inTurns(system, goOn) {
  const times = { question: [], ...Object.fromEntries(PUBLICATIONS.map(([kind]) => [kind, []])) };
  let failed = 0;
  for (let turns = 0; goOn(turns); turns += 1) {
    const asked = await questions(system, QUESTIONS_A_TURN);
    times.question.push(...asked.times);
    failed += asked.failed;
    const [kind, , publish] = PUBLICATIONS[turns % PUBLICATIONS.length];
    times[kind].push(await publish(system));
  }
  return { ...times, failed };
}

const warmUp = (system) => inTurns(system, (turns) => turns < WARM_UP_TURNS);

function figuresOf(...parts) {
  const kinds = ['question', ...PUBLICATIONS.map(([kind]) => kind)];
  const shapes = kinds.map((kind) => [kind, shape(parts.flatMap((part) => part[kind]))]);
  return { ...Object.fromEntries(shapes), failed: parts.reduce((sum, { failed }) => sum + failed, 0) };
}

const shape = (times) => ({ count: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95) });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      samples: { type: 'string', default: '150' },
      folder: { type: 'string' },
      idle: { type: 'boolean', default: false },
    },
  });
  const figures = await measurePublication({
    entries: Number(values.entries),
    samples: Number(values.samples),
    folder: values.folder ?? null,
    idleOnly: values.idle,
    say: (line) => console.log(line),
  });
  const line = (name, { count, p50, p95 }) =>
    console.log(
      `${name.padEnd(60)}p50 ${p50.toFixed(1).padStart(8)} ms   p95 ${p95.toFixed(1).padStart(8)} ms   of ${count}`,
    );
  console.log(`\n${figures.entries} synthetic entries`);
  const publications = (when, times) => PUBLICATIONS.forEach(([kind, what]) => line(`${what}, ${when}`, times[kind]));
  console.log('From the commit of a publication to its appearance, and a question');
  publications('idle', figures.idle);
  line('new question, idle', figures.idle.question);
  if (figures.rebuild !== undefined) {
    publications('during a full rebuild', figures.rebuild);
    line('new question, during a full rebuild', figures.rebuild.question);
    const times = figures.rebuild.question.p95 / figures.idle.question.p95;
    console.log(
      `during the rebuild: p95 ${times.toFixed(2)} times the idle one, ${figures.rebuild.failed} questions failed of ${figures.rebuild.question.count}`,
    );
    console.log(`rebuild ${figures.rebuild.seconds.toFixed(1)} s; verification ${figures.verifySeconds.toFixed(1)} s`);
    console.log(figures.verdict);
  }
}
