import type { CorrectableField, Entry } from '@vicino/domain';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { EntryCorrectionEntity } from '../entities/entry-correction.entity.js';
import { contentHash, withoutEmptyWindow } from '../entries/content-hash.js';
import { checkBatch } from '../entries/entry-batch.js';
import { loadEntries } from '../entries/load-entries.js';
import type { StoredEntry } from '../entries/stored-entry.js';
import { writeContent } from '../entries/write-content.js';
import { type Changed, writeEntries } from '../entries/write-entries.js';
import { CorrectionError } from './correction-error.js';
import type { StoredCorrection } from './correction.js';

export interface NewCorrection<Field extends CorrectableField = CorrectableField> {
  readonly entryId: string;
  readonly field: Field;
  readonly value: Entry[Field];
  /** Who corrects. */
  readonly by: string;
}

const INSERT = `
  insert into entry_correction (entry_id, field, value, base, source, by, at)
  values ($1, $2, $3::jsonb, $4::jsonb, $4::jsonb, $5, now())
  returning id`;

/** Corrections by hand. Each takes effect at once, as a version of its entry, and holds against every later run. */
export class CorrectionWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Sets a field by hand. An earlier correction of the field is undone, and what its source said last is what the new
   * one is held against.
   * @throws CorrectionError when there is no such entry; EntryInputError for a value that cannot be stored.
   */
  async correct<Field extends CorrectableField>(correction: NewCorrection<Field>): Promise<StoredCorrection> {
    const { entryId, field, value, by } = correction;
    return writeEntries(this.dataSource, async (manager, changed) => {
      const stored = await loadEntry(manager, entryId);
      const entry = withoutEmptyWindow({ ...stored.entry, [field]: value });
      checkBatch([entry]);
      const corrections = manager.getRepository(EntryCorrectionEntity);
      const earlier = await corrections.findOneBy({ entryId, field, undoneAt: IsNull() });
      if (earlier !== null) await corrections.update({ id: earlier.id }, { undoneAt: new Date(), undoneBy: by });
      const base = earlier === null ? stored.entry[field] : earlier.source;
      const parameters = [entryId, field, JSON.stringify(entry[field]), JSON.stringify(base), by];
      const [row] = await manager.query<{ id: number }[]>(INSERT, parameters);
      await rewrite(manager, changed, stored, entry, { by, reason: 'CORRECTION' });
      return corrections.findOneByOrFail({ id: row?.id ?? 0 });
    });
  }

  /**
   * Takes a correction back: the field says again what its source said last.
   * @throws CorrectionError when it is not in force.
   */
  async undo(correctionId: number, by: string): Promise<void> {
    await writeEntries(this.dataSource, async (manager, changed) => {
      const corrections = manager.getRepository(EntryCorrectionEntity);
      const correction = await corrections.findOneBy({ id: correctionId, undoneAt: IsNull() });
      if (correction === null) {
        throw new CorrectionError('CORRECTION_UNKNOWN', `Correction ${correctionId} is not in force: nothing to undo`);
      }
      await corrections.update({ id: correctionId }, { undoneAt: new Date(), undoneBy: by });
      const stored = await loadEntry(manager, correction.entryId);
      const entry = { ...stored.entry, [correction.field]: correction.source };
      await rewrite(manager, changed, stored, entry, { by, reason: 'CORRECTION_UNDONE' });
    });
  }
}

async function loadEntry(manager: EntityManager, entryId: string): Promise<StoredEntry> {
  const stored = (await loadEntries(manager, [entryId])).get(entryId);
  if (stored === undefined) throw new CorrectionError('ENTRY_UNKNOWN', `There is no entry ${entryId} to correct`);
  return stored;
}

async function rewrite(
  manager: EntityManager,
  changed: Changed,
  stored: StoredEntry,
  entry: Entry,
  note: { readonly by: string; readonly reason: string },
): Promise<void> {
  const hash = contentHash(entry);
  if (hash === contentHash(stored.entry)) return;
  changed(await writeContent(manager, [{ entry, hash, stored }], null, { ...note, runId: null }));
}
