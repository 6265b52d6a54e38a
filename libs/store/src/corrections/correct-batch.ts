import { applyCorrections, type Entry, sameValue } from '@vicino/domain';
import type { EntityManager } from 'typeorm';
import { withoutEmptyWindow } from '../entries/content-hash.js';
import type { EntryConflict, StoredCorrection } from './correction.js';

const REMEMBER_SOURCE = `
  update entry_correction as correction set source = said.source::jsonb
  from unnest($1::integer[], $2::text[]) as said (id, source)
  where correction.id = said.id`;

/** Past the ORM: every batch of every run asks, and nearly always there are none. */
const ACTIVE = `
  select id, entry_id as "entryId", field, value, base, source, by, at, undone_at as "undoneAt", undone_by as "undoneBy"
  from entry_correction
  where entry_id = any($1::uuid[]) and undone_at is null
  order by id`;

/** Entries with the corrections in force over them. */
export interface CorrectedBatch {
  readonly entries: readonly Entry[];
  readonly conflicts: readonly EntryConflict[];
  /** Corrections whose source says something else than when it was last read. */
  readonly moved: readonly { readonly id: number; readonly source: unknown }[];
}

/** Puts the corrections in force over what sources say; writes nothing. */
export async function correctBatch(manager: EntityManager, batch: readonly Entry[]): Promise<CorrectedBatch> {
  const active = await activeCorrections(
    manager,
    batch.map(({ id }) => id),
  );
  if (active.size === 0) return { entries: batch, conflicts: [], moved: [] };
  const conflicts: EntryConflict[] = [];
  const moved: { id: number; source: unknown }[] = [];
  const entries = batch.map((said) => {
    const corrections = active.get(said.id);
    if (corrections === undefined) return said;
    const source = withoutEmptyWindow(said);
    for (const { id, field, source: known } of corrections) {
      if (!sameValue(source[field], known)) moved.push({ id, source: source[field] });
    }
    const corrected = applyCorrections(source, corrections);
    conflicts.push(...corrected.conflicts.map((conflict) => ({ ...conflict, entryId: said.id })));
    return corrected.entry;
  });
  return { entries, conflicts, moved };
}

/** Keeps beside each correction what its source says now. */
export async function rememberSources(manager: EntityManager, moved: CorrectedBatch['moved']): Promise<void> {
  if (moved.length === 0) return;
  await manager.query(REMEMBER_SOURCE, [
    moved.map(({ id }) => id),
    moved.map(({ source }) => JSON.stringify(source ?? null)),
  ]);
}

/** The corrections in force, by entry, in the order they were made. */
export async function activeCorrections(
  manager: EntityManager,
  entryIds: readonly string[],
): Promise<Map<string, StoredCorrection[]>> {
  const rows = await manager.query<StoredCorrection[]>(ACTIVE, [entryIds]);
  const byEntry = new Map<string, StoredCorrection[]>();
  for (const row of rows) byEntry.set(row.entryId, [...(byEntry.get(row.entryId) ?? []), row]);
  return byEntry;
}
