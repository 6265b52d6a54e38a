import type { RawRecord } from '@vicino/domain';
import { firstText } from './draft.js';
import { entryOfDraft } from './entry-of-draft.js';
import { contentOfKeyed, type Gathered } from './gathered.js';
import { goodUntil } from './good-until.js';
import type { Harmonised, HarmoniseSource } from './harmonised.js';
import type { KeyedDraft } from './keyed-draft.js';
import { Ledger } from './ledger.js';
import type { Mapping } from './mapping.js';
import { BUILT_IN_MAPPINGS, mappingById, type Mappings } from './mappings/table-of-mappings.js';
import { OpenEntries } from './open-entries.js';

/** Entries of a grouped source that wait for further lines. Feeds keep the lines of one service near each other. */
const MOST_OPEN = 2000;

/** Takes records part by part and answers with what is settled; see `createHarmoniser`. */
export interface Harmoniser {
  /** The next records of the source, in the order of the file; answers with the entries nothing can be added to. */
  add(records: readonly RawRecord[]): readonly Harmonised[];
  /** The entries that were still waiting for lines. */
  finish(): readonly Harmonised[];
}

/** Leaves it to the caller to harmonise: one who knows what came of the same records need not. */
export interface Gatherer {
  /** As `Harmoniser.add`, not harmonised. */
  gather(records: readonly RawRecord[]): readonly Gathered[];
  /** As `Harmoniser.finish`, not harmonised. */
  gatherRest(): readonly Gathered[];
}

/**
 * Harmonises the records of one source as they come, in memory that does not grow with them but for 40 bytes of digests
 * a record. Where each record is an entry, it is answered at once. Where several lines are one entry (`groupBy`),
 * it is answered when 2,000 others have begun after it; a line that comes later still is kept as an entry of its own,
 * with `ROW_KEY_REPEATED`. Nothing is lost. A record sent again in a later part, with the same content, says nothing.
 * @param today ISO date in Europe/Rome by which closing days and confirmations are judged
 * @param mostOpen how many entries of a grouped source wait for lines
 * @param mappings the mappings there are; those of files are read outside and passed in
 * @throws TypeError when the source names a mapping that does not exist
 */
export function createHarmoniser(
  source: HarmoniseSource,
  today: string,
  mostOpen = MOST_OPEN,
  mappings: Mappings = BUILT_IN_MAPPINGS,
): Harmoniser & Gatherer {
  const mapping = mappingById(source.mapping, mappings);
  const entries = new OpenEntries(source, mapping);
  const leave = source.groupBy === null ? 0 : mostOpen;
  const settled = (left: number): readonly Gathered[] =>
    entries.take(left).map((keyed) => ({
      externalId: keyed.externalId,
      positions: keyed.draft.positions,
      content: () => contentOfKeyed(keyed),
      harmonise: () => harmoniseOne(keyed, source, mapping, today),
    }));
  const gather = (records: readonly RawRecord[]): readonly Gathered[] => {
    for (const record of records) entries.add(record);
    return settled(leave);
  };
  return {
    gather,
    gatherRest: () => settled(0),
    add: (records) => gather(records).map((gathered) => gathered.harmonise()),
    finish: () => settled(0).map((gathered) => gathered.harmonise()),
  };
}

function harmoniseOne(
  { draft, externalId, problems }: KeyedDraft,
  source: HarmoniseSource,
  mapping: Mapping,
  today: string,
): Harmonised {
  const position = draft.positions[0] ?? null;
  const ledger = new Ledger(position);
  ledger.problems.push(...draft.problems, ...problems);
  const rawPositions = draft.positions;
  if (firstText(draft.fields.title) === '') {
    ledger.problems.push({
      code: 'TITLE_MISSING',
      severity: 'ERROR',
      field: mapping.fields.title?.from[0]?.join('.') ?? null,
      position,
      value: null,
      suggestion: 'Scrivere il nome del servizio: senza, non si può pubblicare.',
    });
    return { entry: null, problems: ledger.problems, provenance: ledger.provenance, rawPositions, goodUntil: null };
  }
  const entry = entryOfDraft(draft, { source, mapping, externalId, today }, ledger);
  const { problems: met, provenance } = ledger;
  return { entry, problems: met, provenance, rawPositions, goodUntil: goodUntil(draft, entry, today) };
}
