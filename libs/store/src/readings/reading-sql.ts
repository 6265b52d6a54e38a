import { POSITIONS } from '../sources/position-columns.js';

/** Whether an entry has a correction by hand in force. */
const CORRECTED = `exists (
  select from entry_correction as correction where correction.entry_id = entry.id and correction.undone_at is null)`;

/** $1: source. $2 to $5: key, digest and positions of the readings. */
const GIVEN = `
  given as (
    select external_id, input_hash, ${POSITIONS} as positions, number
    from unnest($2::text[], $3::text[], $4::text[], $5::json[])
      with ordinality as reading (external_id, input_hash, first_position, all_positions, number))`;

/**
 * Finds the readings of which the same would come again, and takes their problems over into the run ($6), at the places
 * where the records stand now. $7: today; $8: how many problems to answer.
 *
 * The last condition of `known` and `told_in` say where the problems are: in the last run that succeeded, which
 * recorded those of every entry it met, or in a later run that did not, if the entry was made anew there. Conflicts with
 * corrections are left behind: they end with the correction.
 */
export const CARRY_OVER = `
  with ${GIVEN}, base as (
    select coalesce(max(id), 0) as id from run where source_id = $1 and outcome = 'SUCCEEDED'
  ), known as (
    select entry.id as entry_id, given.external_id, given.positions, given.number, reading.positions as former,
      greatest(reading.run_id, base.id) as told_in
    from given
    join entry on entry.source_id = $1 and entry.external_id = given.external_id
    join entry_reading as reading on reading.entry_id = entry.id
    cross join base
    where reading.input_hash = given.input_hash
      and reading.said_hash = entry.content_hash
      and entry.publication <> 'WITHDRAWN'
      and not ${CORRECTED}
      and $7::date between reading.good_from and coalesce(reading.good_until, 'infinity')
      and (reading.run_id <= base.id or exists (select from run where run.id = reading.run_id))
  ), carried as (
    insert into problem (run_id, source_id, entry_id, code, severity, field, position, value, suggestion)
    select $6::integer, $1, known.entry_id, told.code, told.severity, told.field,
      coalesce(known.positions[array_position(known.former, told.position)], told.position), told.value, told.suggestion
    from known
    join problem as told on told.entry_id = known.entry_id and told.run_id = known.told_in
    where told.code <> 'CORRECTION_CONFLICT'
    order by known.number, told.id
    returning entry_id as "entryId", code, severity, field, position, value, suggestion
  ), moved as (
    update entry_reading as reading set positions = known.positions, run_id = $6::integer
    from known
    where reading.entry_id = known.entry_id and known.former <> known.positions)
  select
    (select coalesce(json_agg(external_id), '[]') from known) as "externalIds",
    (select count(*)::integer from carried) as "problemCount",
    (select coalesce(json_agg(first), '[]') from (select * from carried limit $8) as first) as problems`;

/**
 * Remembers readings whose entries were just stored. What an entry says is taken from its row, so a corrected one is
 * not remembered: its row says something else than its source. $6: the run; $7: today; $8: last days.
 */
export const KEEP_READINGS = `
  with ${GIVEN}, stored as (
    select entry.id, given.*, entry.content_hash, ($8::date[])[given.number] as good_until, ${CORRECTED} as corrected
    from given join entry on entry.source_id = $1 and entry.external_id = given.external_id
  ), forgotten as (
    delete from entry_reading using stored where entry_id = stored.id and stored.corrected)
  insert into entry_reading (entry_id, input_hash, said_hash, positions, run_id, good_from, good_until)
  select id, input_hash, content_hash, positions, $6::integer, $7::date, good_until from stored where not corrected
  order by id
  on conflict (entry_id) do update set input_hash = excluded.input_hash, said_hash = excluded.said_hash,
    positions = excluded.positions, run_id = excluded.run_id, good_from = excluded.good_from,
    good_until = excluded.good_until`;

/** $1: source; $2: keys of entries. */
export const FORGET_READINGS = `
  delete from entry_reading using entry
  where entry_reading.entry_id = entry.id and entry.source_id = $1 and entry.external_id = any($2::text[])`;
