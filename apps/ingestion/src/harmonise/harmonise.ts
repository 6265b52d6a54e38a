import type { RawRecord } from '@vicino/domain';
import { entryOfDraft } from './entry-of-draft.js';
import { firstText } from './draft.js';
import { groupRecords, type KeyedDraft } from './group-records.js';
import type { Harmonised, HarmoniseSource } from './harmonised.js';
import { Ledger } from './ledger.js';
import type { Mapping } from './mapping.js';
import { mappingById } from './mappings/table-of-mappings.js';

/**
 * Turns the records of one source into entries and problems. Pure: the same records on the same day give equal entries,
 * and bad content never throws: it is a problem beside the entry it belongs to. Records have to come all together,
 * because several may be one entry and keys may repeat.
 * @param today ISO date in Europe/Rome by which closing days and confirmations are judged
 * @throws TypeError when the source names a mapping that does not exist
 */
export function harmonise(
  source: HarmoniseSource,
  records: readonly RawRecord[],
  today: string,
): readonly Harmonised[] {
  const mapping = mappingById(source.mapping);
  return groupRecords(source, mapping, records).map((keyed) => harmoniseOne(keyed, source, mapping, today));
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
    return { entry: null, problems: ledger.problems, provenance: ledger.provenance, rawPositions };
  }
  const entry = entryOfDraft(draft, { source, mapping, externalId, today }, ledger);
  return { entry, problems: ledger.problems, provenance: ledger.provenance, rawPositions };
}
