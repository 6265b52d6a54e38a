import type { Entry, Publication } from '@vicino/domain';
import type { EntityManager } from 'typeorm';
import { changedFields } from './compare-entries.js';
import type { ChangeNote, EntryChanges, WrittenEntry } from './entry-history.js';
import { RESTORED, TAKEN_SLUGS, UPSERT_ENTRIES } from './entry-sql.js';
import { entryContent } from './entry.mapping.js';
import { freeSlugs } from './free-slugs.js';
import { recordHistory } from './record-history.js';
import type { StoredEntry } from './stored-entry.js';

/** Rows a statement: keeps one JSON parameter well under the 256 MB a jsonb value may hold. */
const STATEMENT_ROWS = 1_000;

const FIRST_VERSION: EntryChanges = { publication: { after: 'PUBLISHED' } };

/** An entry to write, and the row it takes the place of; undefined for a new one. */
export interface ContentChange {
  readonly entry: Entry;
  /** Content hash of the entry. */
  readonly hash: string;
  readonly stored: StoredEntry | undefined;
}

/**
 * Writes entries with a line of history each. To be called inside `writeEntries`, for entries that differ from what is
 * stored.
 * @param fetchedAt When their source was fetched; null when a person changes them: what a source withdrew then stays so.
 */
export async function writeContent(
  manager: EntityManager,
  changes: readonly ContentChange[],
  fetchedAt: Date | null,
  note: ChangeNote,
): Promise<WrittenEntry[]> {
  const slugs = await chooseSlugs(manager, changes);
  const restored = await restoredPublications(manager, changes);
  const written: WrittenEntry[] = [];
  for (let start = 0; start < changes.length; start += STATEMENT_ROWS) {
    const part = changes.slice(start, start + STATEMENT_ROWS);
    const rows = part.map(({ entry, hash }) => ({
      ...entryContent(entry, hash),
      slug: slugs.get(entry.id) ?? entry.slug,
      restored: restored.get(entry.id) ?? null,
    }));
    const parameters = [JSON.stringify(rows), fetchedAt ?? new Date(), note.runId, fetchedAt !== null];
    const versions = await manager.query<WrittenEntry[]>(UPSERT_ENTRIES, parameters);
    const byId = new Map(part.map((change) => [change.entry.id, change]));
    const history = versions.map((version) => ({
      ...version,
      changes: historyOf(byId.get(version.id), fetchedAt === null ? null : (restored.get(version.id) ?? 'PUBLISHED')),
    }));
    await recordHistory(manager, history, note);
    written.push(...versions);
  }
  return written;
}

async function chooseSlugs(manager: EntityManager, changes: readonly ContentChange[]): Promise<Map<string, string>> {
  const created = changes.filter(({ stored }) => stored === undefined).map(({ entry }) => entry);
  if (created.length === 0) return new Map();
  const candidates = created.flatMap(({ id, slug }) => [slug, `${slug}-${id.slice(0, 8)}`]);
  const rows = await manager.query<{ slug: string }[]>(TAKEN_SLUGS, [candidates]);
  return freeSlugs(created, new Set(rows.map((row) => row.slug)));
}

async function restoredPublications(
  manager: EntityManager,
  changes: readonly ContentChange[],
): Promise<Map<string, Publication>> {
  const withdrawn = changes.flatMap(({ stored }) => (stored?.publication === 'WITHDRAWN' ? [stored.entry.id] : []));
  if (withdrawn.length === 0) return new Map();
  const rows = await manager.query<{ id: string; publication: Publication }[]>(RESTORED, [withdrawn]);
  return new Map(rows.map(({ id, publication }) => [id, publication]));
}

/** @param back What a withdrawn entry becomes; null when no source brings it back. */
function historyOf(change: ContentChange | undefined, back: Publication | null): EntryChanges {
  if (change?.stored === undefined) return FIRST_VERSION;
  const { entry, stored } = change;
  const fields = changedFields(stored, entry).flatMap((field): [string, { before: unknown; after: unknown }][] => {
    if (field !== 'publication') return [[field, { before: stored.entry[field], after: entry[field] }]];
    return back === null ? [] : [[field, { before: stored.publication, after: back }]];
  });
  return Object.fromEntries(fields);
}
