import type { RawRecord } from '@vicino/domain';
import type { DataSource } from 'typeorm';
import { canonicalJson, sha256 } from '../entries/content-hash.js';
import { POSITIONS, positionColumns } from './position-columns.js';
import { SeenKeys } from './seen-keys.js';

/** A record and everywhere it stood. Its fields are written out only for the records that are new. */
interface RawRow {
  readonly hash: string;
  readonly fields: RawRecord['fields'];
  readonly positions: string[];
}

/** Of records ($2: hashes, $3 and $4: positions), those that are new to the source ($1), are back or stand elsewhere. */
const UNKNOWN_RECORDS = `
  with incoming as (
    select hash, ${POSITIONS} as positions
    from unnest($2::text[], $3::text[], $4::json[]) as record (hash, first_position, all_positions))
  select hash from incoming
  where not exists (
    select from raw_record as same
    where same.source_id = $1 and same.content_hash = incoming.hash
      and same.gone_run_id is null and same.positions = incoming.positions)`;

const INCOMING = `
  incoming as (
    select hash, fields, ${POSITIONS} as positions
    from unnest($2::text[], $3::text[], $4::text[], $5::json[]) as record (hash, fields, first_position, all_positions))`;

/** Writes new records, and old ones where they stand now. $6: the run. */
const KEEP_RECORDS = `
  with ${INCOMING}, kept as (
    insert into raw_record as stored (source_id, content_hash, fields, positions, first_run_id)
    select $1, hash, fields::json, positions, $6::integer from incoming
    on conflict (source_id, content_hash) do update set positions = excluded.positions, gone_run_id = null
    returning first_run_id)
  select count(*) filter (where first_run_id = $6)::integer as fresh from kept`;

/** For records this run has met before, in an earlier part of the file. */
const ADD_POSITIONS = `
  with ${INCOMING}
  update raw_record as stored set positions = stored.positions || incoming.positions
  from incoming
  where stored.source_id = $1 and stored.content_hash = incoming.hash`;

/** A page of the records a source ($1) has, after the one in $2. */
const PRESENT_PAGE = `
  select content_hash as hash from raw_record
  where source_id = $1 and gone_run_id is null and content_hash > $2
  order by content_hash limit $3`;

const MARK_GONE = `
  with gone as (
    update raw_record set gone_run_id = $2
    where source_id = $1 and gone_run_id is null and content_hash = any($3::text[])
    returning content_hash)
  select count(*)::integer as gone from gone`;

const PAGE = 5_000;

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
  private readonly seen = new SeenKeys();

  constructor(
    private readonly dataSource: DataSource,
    private readonly sourceId: string,
    private readonly runId: number,
  ) {}

  /** Keeps a part of the file; answers how many records no earlier run had. One equal to another is kept once. */
  async keep(records: readonly RawRecord[]): Promise<{ readonly fresh: number }> {
    const rows = byContent(records);
    const met = rows.filter(({ hash }) => this.seen.has(hash));
    const first = rows.filter(({ hash }) => !this.seen.has(hash));
    const unknown = await this.unknown(first);
    const fresh = met.length + unknown.length === 0 ? 0 : await this.write(met, unknown);
    for (const { hash } of first) this.seen.add(hash);
    return { fresh };
  }

  /** Marks as gone what the source no longer sends. Only after a file read to its end: half a file is no news. */
  async finish(): Promise<{ readonly gone: number }> {
    let gone = 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: { hash: string }[] = await this.dataSource.query(PRESENT_PAGE, [this.sourceId, after, PAGE]);
      const absent = page.map(({ hash }) => hash).filter((hash) => !this.seen.has(hash));
      if (absent.length > 0) {
        const rows = await this.dataSource.query<{ gone: number }[]>(MARK_GONE, [this.sourceId, this.runId, absent]);
        gone += rows[0]?.gone ?? 0;
      }
      after = page.length < PAGE ? undefined : page.at(-1)?.hash;
    }
    return { gone };
  }

  private async unknown(rows: readonly RawRow[]): Promise<readonly RawRow[]> {
    if (rows.length === 0) return [];
    const found = await this.dataSource.query<{ hash: string }[]>(UNKNOWN_RECORDS, [
      this.sourceId,
      rows.map(({ hash }) => hash),
      ...positionColumns(rows.map(({ positions }) => positions)),
    ]);
    const hashes = new Set(found.map(({ hash }) => hash));
    return rows.filter(({ hash }) => hashes.has(hash));
  }

  private async write(met: readonly RawRow[], unknown: readonly RawRow[]): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      if (met.length > 0) await manager.query(ADD_POSITIONS, [this.sourceId, ...columns(met)]);
      if (unknown.length === 0) return 0;
      const parameters = [this.sourceId, ...columns(unknown), this.runId];
      const kept = await manager.query<{ fresh: number }[]>(KEEP_RECORDS, parameters);
      return kept[0]?.fresh ?? 0;
    });
  }
}
export type { RawRecordKeeping };

function byContent(records: readonly RawRecord[]): readonly RawRow[] {
  const rows = new Map<string, RawRow>();
  for (const { fields, position } of records) {
    const hash = sha256(canonicalJson(fields));
    const row = rows.get(hash) ?? { hash, fields, positions: [] };
    row.positions.push(position);
    rows.set(hash, row);
  }
  return [...rows.values()];
}

function columns(rows: readonly RawRow[]): readonly (readonly (string | null)[])[] {
  return [
    rows.map(({ hash }) => hash),
    rows.map(({ fields }) => JSON.stringify(fields)),
    ...positionColumns(rows.map(({ positions }) => positions)),
  ];
}
