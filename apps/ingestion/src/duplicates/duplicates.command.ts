import type { Entry } from '@vicino/domain';
import { DuplicateReader, EntryReader, type openStore } from '@vicino/store';
import { DuplicateWriter, MergeWriter } from '@vicino/store/write';
import { comparePair } from './compare-pair.js';
import {
  findStoredDuplicates,
  type FindingTools,
  type FoundPair,
  type StoredDuplicates,
} from './find-stored-duplicates.js';

export const DUPLICATES_USAGE = `Usage: npm run ingest -- duplicates [command] [options]
  (none)                          find them, keep what was found, print the pairs with reasons
  decide ENTRY ENTRY same|different   remember what a person decided of two entries
  merge KEPT MERGED               let the first entry stand for the second
  undo MERGE                      separate two merged entries again
Options
  --by NAME                       who decides, merges or undoes; required for these`;

/** What the command takes. */
export interface DuplicateTools extends FindingTools {
  readonly entries: Pick<EntryReader, 'pageAfter' | 'byIds'>;
  readonly writer: Pick<DuplicateWriter, 'record' | 'decide'>;
  readonly merges: Pick<MergeWriter, 'merge' | 'undo'>;
}

export function duplicateTools(database: Awaited<ReturnType<typeof openStore>>): DuplicateTools {
  return {
    entries: new EntryReader(database),
    known: new DuplicateReader(database),
    writer: new DuplicateWriter(database),
    merges: new MergeWriter(database),
  };
}

/**
 * Runs `duplicates …` and answers the lines to print.
 * @param args what follows "duplicates"
 * @param by who acts
 * @throws UsageError when the arguments make no sense; MergeError of the store when a merge is refused
 */
export async function runDuplicatesCommand(
  tools: DuplicateTools,
  args: readonly string[],
  by: string | undefined,
): Promise<readonly string[]> {
  const [command, first, second, verdict] = args;
  switch (command) {
    case undefined:
      return reportLines(tools, await findStoredDuplicates(tools));
    case 'decide': {
      const decided = verdictOf(verdict);
      await tools.writer.decide(entryId(first), entryId(second), decided, person(by));
      return [`Remembered: ${decided} for ${entryId(first)} and ${entryId(second)}.`];
    }
    case 'merge': {
      const { id, keptId, mergedId } = await tools.merges.merge(entryId(first), entryId(second), person(by));
      return [`Merge ${String(id)}: ${keptId} stands for ${mergedId}. To separate them: duplicates undo ${String(id)}`];
    }
    case 'undo': {
      const id = Number(first);
      if (!Number.isSafeInteger(id) || id < 1) throw new UsageError('undo takes the number of a merge');
      await tools.merges.undo(id, person(by));
      return [`Merge ${String(id)} is undone.`];
    }
    default:
      throw new UsageError(`"${command}" is no command of duplicates`);
  }
}

/** What was asked cannot be understood; the message says what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';

  constructor(message: string) {
    super(`${message}\n${DUPLICATES_USAGE}`);
  }
}

/** As many as a person reads; all are kept. */
const MOST_PRINTED = 200;

async function reportLines(tools: DuplicateTools, found: StoredDuplicates): Promise<readonly string[]> {
  const { pairs, compared, entries, written } = found;
  const count = (wanted: string): string => String(pairs.filter(({ verdict }) => verdict === wanted).length);
  const printed = pairs.slice(0, MOST_PRINTED);
  const stored = await tools.entries.byIds(printed.flatMap(({ a, b }) => [a, b]));
  const left = pairs.length - printed.length;
  return [
    `${String(entries)} entries, ${String(compared)} pairs compared: ${count('SAME')} same, ${count('UNSURE')} unsure; ` +
      `${String(written)} kept anew`,
    ...printed.flatMap((pair) => pairLines(pair, stored.get(pair.a)?.entry, stored.get(pair.b)?.entry)),
    ...(left > 0 ? [`and ${String(left)} more, less likely ones; all are kept`] : []),
  ];
}

function pairLines({ verdict, score, decision }: FoundPair, ...both: readonly (Entry | undefined)[]): string[] {
  const [first, second] = both;
  const reasons = first === undefined || second === undefined ? [] : comparePair(first, second).reasons;
  return [
    `${verdict} ${score.toFixed(3)}${decision === null ? '' : ` (decided by ${decision.by})`}`,
    ...both.flatMap((entry) => (entry === undefined ? [] : [`  ${entry.id} ${entry.title} [${entry.source.name}]`])),
    ...reasons.map(({ weight, text }) => `    ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)} ${text}`),
  ];
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function entryId(text: string | undefined): string {
  if (text === undefined || !UUID.test(text)) throw new UsageError(`"${text ?? ''}" is no entry id`);
  return text.toLowerCase();
}

function verdictOf(text: string | undefined): 'SAME' | 'DIFFERENT' {
  if (text === 'same') return 'SAME';
  if (text === 'different') return 'DIFFERENT';
  throw new UsageError('decide takes two entries and "same" or "different"');
}

function person(by: string | undefined): string {
  if (by === undefined || by.trim() === '') throw new UsageError('say who decides: --by NAME');
  return by.trim();
}
