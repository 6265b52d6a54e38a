import { type Entry, sameValue } from '@vicino/domain';
import type { EntryConflict } from '../corrections/correction.js';
import { withoutEmptyWindow } from './content-hash.js';
import type { StoredEntry } from './stored-entry.js';

/** Name of a field of `Entry`, or `publication` for a withdrawn entry that is back. */
export type ChangedField = keyof Entry | 'publication';

export interface ComparedEntry {
  readonly id: string;
  readonly title: string;
}

/** What storing a batch would do to each of its entries. */
export interface ComparedBatch {
  readonly created: readonly ComparedEntry[];
  readonly updated: readonly (ComparedEntry & { readonly fields: readonly ChangedField[] })[];
  readonly unchanged: readonly ComparedEntry[];
}

/** What storing a batch would do. */
export interface Comparison extends ComparedBatch {
  /** Corrections that would hold although the source has changed its mind since. */
  readonly conflicts: readonly EntryConflict[];
}

/** The fields in which a harmonised entry differs from the stored one; the slug never does, as it is kept. */
export function changedFields(stored: StoredEntry, entry: Entry): ChangedField[] {
  const before = withoutEmptyWindow(stored.entry);
  const after = withoutEmptyWindow(entry);
  const fields = (Object.keys(after) as (keyof Entry)[]).filter(
    (field) => field !== 'slug' && !sameValue(before[field], after[field]),
  );
  return stored.publication === 'WITHDRAWN' ? [...fields, 'publication'] : fields;
}

/** What storing the batch would do to the entries given by id. */
export function compareEntries(stored: ReadonlyMap<string, StoredEntry>, batch: readonly Entry[]): ComparedBatch {
  const created: ComparedEntry[] = [];
  const updated: (ComparedEntry & { fields: ChangedField[] })[] = [];
  const unchanged: ComparedEntry[] = [];
  for (const entry of batch) {
    const before = stored.get(entry.id);
    const compared = { id: entry.id, title: entry.title };
    const fields = before === undefined ? [] : changedFields(before, entry);
    if (before === undefined) created.push(compared);
    else if (fields.length === 0) unchanged.push(compared);
    else updated.push({ ...compared, fields });
  }
  return { created, updated, unchanged };
}
