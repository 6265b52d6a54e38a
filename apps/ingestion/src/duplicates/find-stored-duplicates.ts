import type { Entry } from '@vicino/domain';
import { BEFORE_FIRST_ID, type DuplicateDecision, type DuplicateReader, type EntryReader } from '@vicino/store';
import type { ComparedPair, DuplicateWriter } from '@vicino/store/write';
import { comparePair } from './compare-pair.js';
import type { Decision } from './decisions.js';
import { findDuplicates, type FoundDuplicates } from './find-duplicates.js';

/** What finding duplicates in the store takes. */
export interface FindingTools {
  readonly entries: Pick<EntryReader, 'pageAfter'>;
  readonly known: Pick<DuplicateReader, 'decidedByPeople' | 'toJudge'>;
  readonly writer: Pick<DuplicateWriter, 'record'>;
}

export interface StoredDuplicates extends FoundDuplicates {
  /** The entries looked at, by id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many pairs are kept anew or otherwise than before; a second run writes none. */
  readonly written: number;
}

const PAGE = 1000;
const MOST_KNOWN = 100_000;

/**
 * Compares the entries that are shown, and those merged into them, and keeps what was found. What people decided holds.
 * Pairs kept earlier that compare otherwise now, because one of the two changed, are brought up to date. Merges nothing.
 */
export async function findStoredDuplicates(tools: FindingTools): Promise<StoredDuplicates> {
  const entries = await loadShown(tools.entries);
  const decisions = (await tools.known.decidedByPeople()).flatMap(decisionOf);
  const found = findDuplicates([...entries.values()], decisions);
  const compared = found.pairs.filter(({ decision }) => decision === null);
  const written = await tools.writer.record([...compared, ...(await outdated(tools, entries, found))]);
  return { ...found, entries, written };
}

async function loadShown(reader: FindingTools['entries']): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let after = BEFORE_FIRST_ID;
  for (;;) {
    const page = await reader.pageAfter(after, PAGE);
    for (const { entry, publication } of page) {
      if (publication === 'PUBLISHED' || publication === 'MERGED') entries.set(entry.id, entry);
    }
    const last = page.at(-1);
    if (last === undefined) return entries;
    after = last.entry.id;
  }
}

/** Pairs still waiting for a person that are no longer found: with the verdict they have now. */
async function outdated(
  { known }: FindingTools,
  entries: ReadonlyMap<string, Entry>,
  { pairs }: FoundDuplicates,
): Promise<readonly ComparedPair[]> {
  const found = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  const waiting = [...(await known.toJudge('SAME', MOST_KNOWN)), ...(await known.toJudge('UNSURE', MOST_KNOWN))];
  return waiting.flatMap(({ entryA: a, entryB: b }) => {
    const [left, right] = [entries.get(a), entries.get(b)];
    return found.has(`${a} ${b}`) || left === undefined || right === undefined
      ? []
      : [{ ...comparePair(left, right), a, b }];
  });
}

function decisionOf({ entryA, entryB, verdict, decidedBy, at }: DuplicateDecision): Decision[] {
  return decidedBy === null ? [] : [{ a: entryA, b: entryB, verdict, by: decidedBy, at: at.toISOString() }];
}
