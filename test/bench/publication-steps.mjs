/** The single steps of publication.mjs: publish and wait, ask, rebuild, verify. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { municipalities } from '@vicino/territory';
import { needs, wordsOf } from '@vicino/needs';
import { runProgram } from '../support/run-program.ts';
import { syntheticEntry } from './synthetic-entries.mjs';

const PLACES = municipalities();
const WORDS = needs().flatMap((need) => wordsOf(need.slug));
/** A question every so often: a caller who reads what comes. */
const ASK_EVERY_MS = 10;
/** Seldom enough not to take from the indexing what it needs; what is told is too long by as much at most. */
const LOOK_EVERY_MS = 20;
/** Looking whether a rebuild is done is a question to the engine too: so seldom that those measured do not feel it. */
const LOOK_AT_REBUILD_MS = 500;
const GIVE_UP_MS = 120_000;

export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Changes a word of the title of the entry published last and waits until a question finds it; milliseconds from the commit. */
export const publishChange = (system) => publish(system, (word) => syntheticEntry(system.unused.next - 1, word));

/** A description that gives an entry 23 different words on average; real ones have 21. */
const SHORT_PHRASES = 1;

/** Publishes an entry that was not there, as long as real ones are or as long as those of this store, and waits likewise. */
export const publishShort = (system) => publishNew(system, SHORT_PHRASES);
export const publishLong = (system) => publishNew(system);

async function publishNew(system, phrases) {
  const number = system.unused.next;
  system.unused.next += 1;
  system.unused.published.push(syntheticEntry(number).id);
  return publish(system, (word) => syntheticEntry(number, word, phrases));
}

let published = 0;

async function publish({ writer, ask }, entryWith) {
  published += 1;
  const word = `zq${Date.now().toString(36)}${published.toString(36)}`.replace(/\d/g, (digit) => 'abcdefghij'[digit]);
  const entry = entryWith(word);
  await writer.save([entry], { runId: null, fetchedAt: new Date() });
  const committed = performance.now();
  for (let look = 0; performance.now() - committed < GIVE_UP_MS; look += 1) {
    const { hits } = await ask({ text: word, limit: 1 + (look % 100) }).catch(() => ({ hits: [] }));
    if (hits.some(({ id }) => id === entry.id)) return performance.now() - committed;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`${word} was not found within ${GIVE_UP_MS} ms`);
}

let asked = 0;

/** Asks so many new questions, one after the other; the milliseconds each took, and how many failed or came degraded. */
export async function questions({ ask }, count) {
  const times = [];
  let failed = 0;
  for (let number = 0; number < count; number += 1) {
    asked += 1;
    const text = `${WORDS[(asked * 31) % WORDS.length]} ${asked % 7 === 0 ? asked : ''}`.trim();
    const place = PLACES[(asked * 17) % PLACES.length];
    const start = performance.now();
    const answer = await ask({ text, municipality: place.istatCode, offset: asked % 10, limit: 20 }).catch(() => null);
    times.push(performance.now() - start);
    if (answer === null || answer.degraded) failed += 1;
    await pause(ASK_EVERY_MS);
  }
  return { times, failed };
}

/**
 * Has the index made anew as a start with other settings does, by the service that answers the questions meanwhile.
 * Comes back when that service answers; `done` gives the milliseconds until the new index is live.
 */
export async function rebuildNow({ engine, uid, restart }) {
  const path = `/indexes/${uid}/settings/displayed-attributes`;
  const shown = await engine(path);
  await engine(
    path,
    'PUT',
    shown.filter((field) => !field.startsWith('fingerprint-')),
  );
  while ((await engine(path)).length === shown.length) await pause(20);
  await restart();
  const start = performance.now();
  let ended = false;
  const untilLive = async () => {
    while ((await engine(path)).length !== shown.length) await pause(LOOK_AT_REBUILD_MS);
    ended = true;
    return performance.now() - start;
  };
  return { done: untilLive(), isDone: () => ended };
}

/** Until no change waits. */
export async function settled({ status }) {
  while ((await status()).pending > 0) await pause(50);
}

/** What the command `verify` says, and how long it took as a process. */
export async function verification({ environment, cli }) {
  const start = performance.now();
  const program = runProgram(cli, ['verify'], { env: environment });
  await program.exited;
  return { verifySeconds: (performance.now() - start) / 1000, verdict: program.lines.at(-1) };
}
