import { setImmediate } from 'node:timers/promises';
import { BEFORE_FIRST_ID, type DuplicateDecision, type DuplicateReader, type EntryReader } from '@vicino/store';
import type { ComparedPair, DuplicateWriter } from '@vicino/store/write';
import { compareFingerprints } from './compare-pair.js';
import { type Decision, Decisions } from './decisions.js';
import { byScore, duplicatesAmong, type DuplicatePair } from './find-duplicates.js';
import { FingerprintStore } from './fingerprint-store.js';

/** What finding duplicates in the store takes. */
export interface FindingTools {
  readonly entries: Pick<EntryReader, 'pageAfter'>;
  readonly known: Pick<DuplicateReader, 'decidedByPeople' | 'waitingAfter'>;
  readonly writer: Pick<DuplicateWriter, 'record'>;
}

/** A pair that was found; why is kept in the store. */
export type FoundPair = Omit<DuplicatePair, 'reasons'>;

export interface StoredDuplicates {
  /** `SAME` and `UNSURE`, the highest score first. */
  readonly pairs: readonly FoundPair[];
  readonly compared: number;
  /** How many entries were looked at. */
  readonly entries: number;
  /** How many pairs are kept anew or otherwise than before; a second run writes none. */
  readonly written: number;
}

const PAGE = 500;
/** As long as others in this process may have to wait. */
const BREATH_MS = 20;

/**
 * Compares the entries that are shown, and those merged into them, and keeps what was found. What people decided holds.
 * Pairs kept earlier that compare otherwise now, because one of the two changed, are brought up to date. Merges nothing.
 * @param signal Stops at once; what was found so far is kept.
 */
export async function findStoredDuplicates(tools: FindingTools, signal?: AbortSignal): Promise<StoredDuplicates> {
  const breathe = breather(signal);
  const prints = await loadShown(tools.entries, breathe);
  const decided = new Decisions((await tools.known.decidedByPeople()).flatMap(decisionOf));
  const recording = new Recording(tools.writer);
  const pairs: FoundPair[] = [];
  let compared = 0;
  for (const step of duplicatesAmong(prints, decided)) {
    compared += step.compared;
    for (const { reasons, ...pair } of step.pairs) {
      pairs.push(pair);
      if (pair.decision === null) await recording.add({ ...pair, reasons });
    }
    await breathe();
  }
  await bringUpToDate(tools, prints, new Set(pairs.map(({ a, b }) => `${a} ${b}`)), recording);
  await recording.finish();
  return { pairs: pairs.toSorted(byScore), compared, entries: prints.all().length, written: recording.written };
}

async function loadShown(reader: FindingTools['entries'], breathe: () => Promise<void>): Promise<FingerprintStore> {
  const prints = new FingerprintStore();
  let after = BEFORE_FIRST_ID;
  for (;;) {
    const page = await reader.pageAfter(after, PAGE);
    for (const { entry, publication } of page) {
      if (publication === 'PUBLISHED' || publication === 'MERGED') prints.add(entry);
      await breathe();
    }
    const last = page.at(-1);
    if (last === undefined) return prints;
    after = last.entry.id;
  }
}

/** Pairs still waiting for a person that are no longer found: with the verdict they have now. */
async function bringUpToDate(
  { known }: FindingTools,
  prints: FingerprintStore,
  found: ReadonlySet<string>,
  recording: Recording,
): Promise<void> {
  let after = { entryA: BEFORE_FIRST_ID, entryB: BEFORE_FIRST_ID };
  for (;;) {
    const page = await known.waitingAfter(after, PAGE);
    for (const { entryA: a, entryB: b } of page) {
      const [left, right] = [prints.byId(a), prints.byId(b)];
      if (found.has(`${a} ${b}`) || left === undefined || right === undefined) continue;
      await recording.add({ ...compareFingerprints(left, right), a, b });
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Keeps pairs part by part: with their reasons a hundred thousand would not fit beside everything else. */
class Recording {
  written = 0;
  readonly #waiting: ComparedPair[] = [];

  constructor(private readonly writer: FindingTools['writer']) {}

  async add(pair: ComparedPair): Promise<void> {
    this.#waiting.push(pair);
    if (this.#waiting.length >= PAGE) await this.finish();
  }

  async finish(): Promise<void> {
    this.written += await this.writer.record(this.#waiting.splice(0));
  }
}

/** Lets others of this process work now and then. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATH_MS) return;
    await setImmediate();
    signal?.throwIfAborted();
    since = performance.now();
  };
}

function decisionOf({ entryA, entryB, verdict, decidedBy, at }: DuplicateDecision): Decision[] {
  return decidedBy === null ? [] : [{ a: entryA, b: entryB, verdict, by: decidedBy, at: at.toISOString() }];
}
