import type { Entry } from '@vicino/domain';
import { EntryInputError } from './entry-input-error.js';
import { storageFaults } from './storage-faults.js';

/** @throws EntryInputError for the first entry that would make the database refuse the batch. */
export function checkBatch(batch: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const entry of batch) {
    const [fault] = storageFaults(entry);
    if (fault !== undefined) throw new EntryInputError(entry.id, fault.field, fault.cure);
    if (seen.has(entry.id))
      throw new EntryInputError(entry.id, 'id', 'the batch holds it twice: join the records first');
    seen.add(entry.id);
  }
}
