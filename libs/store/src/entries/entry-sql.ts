import type { PreparedStatement } from '../connection/prepared-statement.js';
import { snakeCase } from '../connection/snake-naming.js';
import { CARD_COLUMNS, type EntryContent } from './entry.mapping.js';

/** PostgreSQL type of every content column; the compiler refuses a column without one. */
export const CONTENT_TYPES: { readonly [Column in keyof EntryContent]: string } = {
  id: 'uuid',
  slug: 'text',
  sourceId: 'text',
  externalId: 'text',
  kind: 'text',
  title: 'text',
  summary: 'text',
  description: 'text',
  status: 'text',
  statusReason: 'text',
  needs: 'jsonb',
  needSlugs: 'text[]',
  targetGroups: 'text[]',
  serviceType: 'text',
  providerName: 'text',
  managingBody: 'text',
  locations: 'jsonb',
  areaLabel: 'text',
  areaScope: 'text',
  areaMunicipalities: 'text[]',
  areaComplete: 'boolean',
  contacts: 'jsonb',
  costType: 'text',
  costText: 'text',
  eligibilityText: 'text',
  eligibilityRules: 'jsonb',
  accessModes: 'text[]',
  deliveryModes: 'text[]',
  languages: 'text[]',
  requiredDocuments: 'text[]',
  outcome: 'text',
  hours: 'jsonb',
  opensOn: 'date',
  closesOn: 'date',
  sourceName: 'text',
  sourceUrl: 'text',
  verifiedAt: 'text',
  contentHash: 'text',
};

const properties = Object.keys(CONTENT_TYPES) as (keyof EntryContent)[];
const columns = properties.map(snakeCase);
const record = properties.map((property) => `"${property}" ${CONTENT_TYPES[property]}`);
/** The slug stays the one given first: it is a public address. */
const overwritten = columns.filter((column) => !['id', 'slug'].includes(column));

/**
 * Inserts or overwrites entries in one statement. $1: JSON array of `EntryContent`; $2: when they were fetched; $3: the
 * run; $4: whether their source brings them: then a withdrawn entry is shown again, or becomes what `RESTORED` says. A
 * suspended one, a merged one or a draft stays what it is in any case, since a person or a policy decided that. Answers id and version; version 1 is a
 * new row. One statement over a JSON parameter writes 10,000 rows two to three times as fast as the ORM's save, which
 * sends them row by row.
 */
export const UPSERT_ENTRIES = `
  insert into entry (${columns.join(', ')}, publication, version, fetched_at, run_id, created_at, updated_at)
  select ${properties.map((property) => `"${property}"`).join(', ')}, coalesce("restored", 'PUBLISHED'), 1, $2, $3, now(), now()
  from jsonb_to_recordset($1::jsonb) as incoming (${record.join(', ')}, "restored" text)
  order by id
  on conflict (id) do update set
    ${overwritten.map((column) => `${column} = excluded.${column}`).join(',\n    ')},
    publication = case when $4 and entry.publication = 'WITHDRAWN' then excluded.publication else entry.publication end,
    withdrawn_at = case when $4 then null else entry.withdrawn_at end,
    version = entry.version + 1,
    fetched_at = case when $4 then excluded.fetched_at else entry.fetched_at end,
    run_id = case when $4 then excluded.run_id else entry.run_id end,
    updated_at = excluded.updated_at
  returning id, version`;

/** Arrays come as JSON and days as text: the driver is slow with the first, and makes the second local dates. */
function readable(property: keyof EntryContent): string {
  const type = CONTENT_TYPES[property];
  const column = snakeCase(property);
  if (type === 'text[]') return `to_json(${column}) as "${property}"`;
  return type === 'date' ? `${column}::text as "${property}"` : `${column} as "${property}"`;
}

/** Whole rows, named as `EntryEntity` names its columns. */
const WHOLE_ROWS = `
  select ${properties.map(readable).join(', ')}, publication, version, run_id as "runId", fetched_at as "fetchedAt",
    created_at as "createdAt", updated_at as "updatedAt", withdrawn_at as "withdrawnAt"
  from entry`;

/** Whole rows by id ($1). */
export const LOAD_ENTRIES: PreparedStatement = {
  name: 'entries_by_id',
  text: `${WHOLE_ROWS} where id = any($1::uuid[])`,
};

const CARD_ROWS = `select ${CARD_COLUMNS.map(readable).join(', ')} from entry`;

/** `CardContent` of the published entries among some ids ($1). */
export const LOAD_CARDS: PreparedStatement = {
  name: 'cards_by_id',
  text: `${CARD_ROWS} where id = any($1::uuid[]) and publication = 'PUBLISHED'`,
};

/** `CardContent` of the first $2 published entries after the id in $1, in the order of ids. */
export const PAGE_OF_CARDS: PreparedStatement = {
  name: 'page_of_cards',
  text: `${CARD_ROWS} where id > $1::uuid and publication = 'PUBLISHED' order by id limit $2`,
};

/** The first $2 whole rows after the id in $1, in the order of ids. */
export const PAGE_OF_ENTRIES: PreparedStatement = {
  name: 'page_of_entries',
  text: `${WHOLE_ROWS} where id > $1::uuid order by id limit $2`,
};

/** A page of the keys of a source's ($1) entries that are not withdrawn, after the key in $2. */
export const KEYS_PAGE = `
  select external_id as key from entry
  where source_id = $1 and publication <> 'WITHDRAWN' and external_id > $2
  order by external_id limit $3`;

/** Entries of a source ($1) by key ($2). */
export const ENTRIES_BY_KEY = `
  select id, title, external_id as "externalId" from entry
  where source_id = $1 and external_id = any($2::text[])
  order by id`;

/** Content hash by id ($1); null for a withdrawn entry. */
export const STORED_HASHES = `
  select id, case publication when 'WITHDRAWN' then null else content_hash end as hash
  from entry
  where id = any($1::uuid[])`;

/**
 * What withdrawn entries ($1) become when their source brings them back, where that is not published: what a person or a
 * policy had hidden before does not come back by way of a row that was missing for a day.
 */
export const RESTORED = `
  select id, before as publication
  from unnest($1::uuid[]) as withdrawn (id)
  cross join lateral (
    select changes -> 'publication' ->> 'before' as before from entry_history
    where entry_id = withdrawn.id and changes -> 'publication' ->> 'after' = 'WITHDRAWN'
    order by version desc limit 1) as last
  where before in ('SUSPENDED', 'DRAFT')`;

/** Which of the slugs in $1 are taken. */
export const TAKEN_SLUGS = `select slug from entry where slug = any($1::text[])`;
