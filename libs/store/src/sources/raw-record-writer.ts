import type { RawRecord } from '@vicino/domain';
import type { DataSource } from 'typeorm';
import { storableText } from '../connection/storable-text.js';
import { canonicalJson, sha256 } from '../entries/content-hash.js';

/** Records by content hash: their fields as JSON text, and everywhere they stood. */
type RawRows = Map<string, { readonly fields: string; readonly positions: string[] }>;

const INCOMING = `
  incoming as (
    select hash, fields, array(select json_array_elements_text(at)) as positions
    from unnest($2::text[], $3::text[], $4::json[]) as record (hash, fields, at))`;

/** Writes what is new, is back or stands elsewhere; a record that is there already writes nothing. $5: the run. */
const KEEP_RECORDS = `
  with ${INCOMING}, kept as (
    insert into raw_record as stored (source_id, content_hash, fields, positions, first_run_id)
    select $1, hash, fields::json, positions, $5::integer
    from incoming
    where not exists (
      select from raw_record as same
      where same.source_id = $1 and same.content_hash = incoming.hash
        and same.gone_run_id is null and same.positions = incoming.positions)
    on conflict (source_id, content_hash) do update set positions = excluded.positions, gone_run_id = null
    returning first_run_id)
  select count(*) filter (where first_run_id = $5)::integer as fresh from kept`;

/** For records this run has met before, in an earlier part of the file. */
const ADD_POSITIONS = `
  with ${INCOMING}
  update raw_record as stored set positions = stored.positions || incoming.positions
  from incoming
  where stored.source_id = $1 and stored.content_hash = incoming.hash`;

const FORGET_ABSENT = `
  with gone as (
    update raw_record set gone_run_id = $2
    where source_id = $1 and gone_run_id is null
      and not exists (select from unnest($3::text[]) as seen where seen = content_hash)
    returning content_hash)
  select count(*)::integer as gone from gone`;

/** Keeps what providers send, unchanged, before anything touches it. */
export class RawRecordWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins to keep the records of one run. To be used inside the source's lock. */
  begin(sourceId: string, runId: number): RawRecordKeeping {
    return new RawRecordKeeping(this.dataSource, sourceId, runId);
  }
}

/** The records of one run, handed over in parts as they are read. */
class RawRecordKeeping {
  private readonly seen = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly sourceId: string,
    private readonly runId: number,
  ) {}

  /** Keeps a part of the file; answers how many records no earlier run had. One equal to another is kept once. */
  async keep(records: readonly RawRecord[]): Promise<{ readonly fresh: number }> {
    const rows = [...byContent(records)];
    const met = rows.filter(([hash]) => this.seen.has(hash));
    const first = rows.filter(([hash]) => !this.seen.has(hash));
    const fresh = await this.dataSource.transaction(async (manager) => {
      if (met.length > 0) await manager.query(ADD_POSITIONS, [this.sourceId, ...columns(met)]);
      if (first.length === 0) return 0;
      const kept = await manager.query<{ fresh: number }[]>(KEEP_RECORDS, [
        this.sourceId,
        ...columns(first),
        this.runId,
      ]);
      return kept[0]?.fresh ?? 0;
    });
    for (const [hash] of first) this.seen.add(hash);
    return { fresh };
  }

  /** Marks as gone what the source no longer sends. Only after a file read to its end: half a file is no news. */
  async finish(): Promise<{ readonly gone: number }> {
    const parameters = [this.sourceId, this.runId, [...this.seen]];
    const rows = await this.dataSource.query<{ gone: number }[]>(FORGET_ABSENT, parameters);
    return { gone: rows[0]?.gone ?? 0 };
  }
}
export type { RawRecordKeeping };

function byContent(records: readonly RawRecord[]): RawRows {
  const rows: RawRows = new Map();
  for (const { fields, position } of records) {
    const hash = sha256(canonicalJson(fields));
    const row = rows.get(hash) ?? { fields: JSON.stringify(fields), positions: [] };
    row.positions.push(storableText(position));
    rows.set(hash, row);
  }
  return rows;
}

function columns(rows: readonly (readonly [string, { fields: string; positions: string[] }])[]): string[][] {
  return [
    rows.map(([hash]) => hash),
    rows.map(([, row]) => row.fields),
    rows.map(([, row]) => JSON.stringify(row.positions)),
  ];
}
