#!/usr/bin/env node
/**
 * How long after its commit a publication is found, idle and while the whole index is rebuilt, and what a rebuild costs
 * those who ask meanwhile.
 *
 *   npm run bench:publication [-- --entries 100000] [--samples 100] [--folder F] [--idle]
 *
 * `--idle` leaves the rebuild out. The figures of the idle service are half of before the rebuild, half of after it.
 *
 * Synthetic entries, on engines of its own in a temporary folder; `--folder` keeps them there for the next run. The
 * search service, which keeps the index, is a process of its own; answers are made in this one as the gateway makes them. Each time another question, in other words or about another place: nothing was asked before whole.
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { percentile, publish, questions, rebuildNow, settled, verification } from './publication-steps.mjs';
import { withPublicationSystem } from './publication-system.mjs';

const QUESTIONS_A_TURN = 20;
const WARM_UP_TURNS = 10;

/**
 * Milliseconds. `publication`: from commit to appearance; `question`: a new question, one caller. Each idle and during a
 * full rebuild.
 */
async function measurePublication({
  entries = 100_000,
  samples = 100,
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
  const question = [];
  const publication = [];
  let failed = 0;
  for (let turns = 0; goOn(turns); turns += 1) {
    const asked = await questions(system, QUESTIONS_A_TURN);
    question.push(...asked.times);
    failed += asked.failed;
    publication.push(await publish(system));
  }
  return { question, publication, failed };
}

const warmUp = (system) => inTurns(system, (turns) => turns < WARM_UP_TURNS);

function figuresOf(...parts) {
  return {
    question: shape(parts.flatMap(({ question }) => question)),
    publication: shape(parts.flatMap(({ publication }) => publication)),
    failed: parts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const shape = (times) => ({ count: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95) });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      samples: { type: 'string', default: '100' },
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
      `${name.padEnd(44)}p50 ${p50.toFixed(1).padStart(8)} ms   p95 ${p95.toFixed(1).padStart(8)} ms   of ${count}`,
    );
  console.log(`\n${figures.entries} synthetic entries`);
  line('commit to appearance, idle', figures.idle.publication);
  line('new question, idle', figures.idle.question);
  if (figures.rebuild !== undefined) {
    line('commit to appearance, during a full rebuild', figures.rebuild.publication);
    line('new question, during a full rebuild', figures.rebuild.question);
    const times = figures.rebuild.question.p95 / figures.idle.question.p95;
    console.log(
      `during the rebuild: p95 ${times.toFixed(2)} times the idle one, ${figures.rebuild.failed} questions failed of ${figures.rebuild.question.count}`,
    );
    console.log(`rebuild ${figures.rebuild.seconds.toFixed(1)} s; verification ${figures.verifySeconds.toFixed(1)} s`);
    console.log(figures.verdict);
  }
}
