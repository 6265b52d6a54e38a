import type { EntryQuality, FieldProvenance } from '@vicino/domain';
import type { EntityManager } from 'typeorm';
import { storableText } from '../connection/storable-text.js';
import { canonicalJson, sha256 } from './content-hash.js';

/** What is known about an entry beside what it says. What is not given stays as it is stored. */
export interface EntryDetails {
  readonly provenance?: readonly FieldProvenance[];
  readonly quality?: EntryQuality;
}

interface DetailRow {
  readonly entryId: string;
  readonly content: string;
  readonly hash: string;
}

const DIFFERING = (table: string): string => `
  select given.id from unnest($1::uuid[], $2::text[]) as given (id, hash)
  where not exists (select from ${table} as kept where kept.entry_id = given.id and kept.content_hash = given.hash)`;

const KEEP_PROVENANCE = `
  insert into entry_provenance (entry_id, fields, content_hash, run_id, at)
  select given.id, given.content::jsonb, given.hash, $4::integer, now()
  from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, content, hash)
  on conflict (entry_id) do update set
    fields = excluded.fields, content_hash = excluded.content_hash, run_id = excluded.run_id, at = excluded.at`;

const KEEP_QUALITY = `
  insert into entry_quality (entry_id, score, criteria, content_hash, run_id, at)
  select given.id, (given.content::jsonb ->> 'score')::double precision, given.content::jsonb -> 'criteria',
    given.hash, $4::integer, now()
  from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, content, hash)
  on conflict (entry_id) do update set score = excluded.score, criteria = excluded.criteria,
    content_hash = excluded.content_hash, run_id = excluded.run_id, at = excluded.at`;

/** Keeps the details of the entries in a batch, which must be stored already; those that are the same write nothing. */
export async function keepDetails(
  manager: EntityManager,
  batch: readonly { readonly id: string }[],
  details: ReadonlyMap<string, EntryDetails>,
  runId: number | null,
): Promise<void> {
  const provenance: DetailRow[] = [];
  const quality: DetailRow[] = [];
  for (const { id } of batch) {
    const given = details.get(id);
    if (given?.provenance !== undefined) provenance.push(provenanceRow(id, given.provenance));
    if (given?.quality !== undefined) quality.push(detailRow(id, canonicalJson(given.quality)));
  }
  await keep(manager, 'entry_provenance', KEEP_PROVENANCE, provenance, runId);
  await keep(manager, 'entry_quality', KEEP_QUALITY, quality, runId);
}

async function keep(
  manager: EntityManager,
  table: string,
  statement: string,
  rows: readonly DetailRow[],
  runId: number | null,
): Promise<void> {
  if (rows.length === 0) return;
  const differing = await manager.query<{ id: string }[]>(DIFFERING(table), [
    rows.map(({ entryId }) => entryId),
    rows.map(({ hash }) => hash),
  ]);
  const wanted = new Set(differing.map(({ id }) => id));
  const changed = rows.filter(({ entryId }) => wanted.has(entryId));
  if (changed.length === 0) return;
  await manager.query(statement, [
    changed.map(({ entryId }) => entryId),
    changed.map(({ content }) => content),
    changed.map(({ hash }) => hash),
    runId,
  ]);
}

/** What was read is shown to people, not kept for its own sake (the raw record is): characters are made storable. */
function provenanceRow(entryId: string, provenance: readonly FieldProvenance[]): DetailRow {
  const fields = provenance.map((one) => ({
    field: one.field,
    sourceField: one.sourceField === null ? null : storableText(one.sourceField),
    read: one.read === null ? null : storableText(one.read),
    rule: one.rule,
    sureness: one.sureness,
  }));
  return detailRow(entryId, JSON.stringify(fields));
}

function detailRow(entryId: string, content: string): DetailRow {
  return { entryId, content, hash: sha256(content) };
}
