import { AREA_SCOPES } from '@vicino/domain';
import type { EntryQuestion } from './entry-question.js';
import { choiceOf, chosenFields, conditionsOf } from './search-conditions.js';
import { facetTables } from './search-facets.js';
import { waysOfWords, WEIGHED, wordTables } from './search-words.js';
import { SqlParameters } from './sql-parameters.js';

/**
 * One statement that answers a question whole. `candidate`: what fulfils everything but the choices that are counted,
 * with those it fails. `base`: of those, what the words leave, with what they weigh. The page is what fails nothing.
 */
export function searchStatement(question: EntryQuestion): { text: string; values: unknown[] } {
  const sql = new SqlParameters();
  const passed = chosenFields(question).length > 0 ? `where failed = '{}'` : '';
  const text = `
  with ${baseTables(question, sql)}, best as (
    select entry_id, is_meant from base ${passed} order by ${orderOf(question, sql)}
    limit ${sql.one(question.limit)}::integer offset ${sql.one(question.offset)}::integer
  ), page as (
    select entry_id, is_meant, row_number() over () as place from best
  ), ${facetTables(question, sql)}
  select (select count(*)::integer from base ${passed}) as total,
    (select count(*)::integer from base ${passed === '' ? 'where' : `${passed} and`} is_meant) as meant,
    (select coalesce(json_agg(json_build_object('id', entry_id, 'isMeant', is_meant) order by place), '[]')
     from page) as hits,
    (select coalesce(json_object_agg(field, counts), '{}')
     from (select field, json_object_agg(value, count) as counts from facet group by field) as counted) as counts`;
  return { text, values: sql.values };
}

function baseTables(question: EntryQuestion, sql: SqlParameters): string {
  const isMeant = question.meant.length === 0 ? null : meant(question, sql);
  const columns = `entry_id, needs, target_groups, service_type, kind, managing_body, area, area_scope, access_modes,
      delivery_modes, cost_type, languages, closes_on, verified_at, ${isMeant ?? 'false'} as is_meant,
      ${failed(question, sql)} as failed`;
  const conditions = [...conditionsOf(question, sql), ...hardChoices(question, sql)];
  const rows = (way: readonly string[], more = '') =>
    `select ${columns}${more} from entry_search where ${[...conditions, ...way].join(' and ')}`;
  if (question.words.length === 0)
    return `base as materialized (${rows(isMeant === null ? [] : [isMeant], ', 0 as worth, 0 as rank')})`;
  const ways = waysOfWords(isMeant).map((way) => rows(way));
  return `${wordTables(question, sql)}, candidate as materialized (${ways.join('\n union all\n ')}), ${WEIGHED}`;
}

function meant({ meant: needs }: EntryQuestion, sql: SqlParameters): string {
  return `needs && ${sql.texts(needs)}`;
}

/** The names of the counted fields whose choice a row fails. */
function failed(question: EntryQuestion, sql: SqlParameters): string {
  const fields = chosenFields(question);
  if (fields.length === 0) return `'{}'::text[]`;
  const each = fields.map((field) => {
    return `case when not (${choiceOf(field, question.choices[field] ?? [], sql)}) then '${field}' end`;
  });
  return `array_remove(array[${each.join(', ')}], null)`;
}

/** Choices in fields that are not counted narrow like any condition. */
function hardChoices(question: EntryQuestion, sql: SqlParameters): string[] {
  const fields = Object.keys(question.choices) as (keyof typeof question.choices)[];
  return fields
    .filter((field) => question.choices[field]?.length && !question.facets.includes(field))
    .map((field) => choiceOf(field, question.choices[field] ?? [], sql));
}

/** What is meant first, then what says most, then what is for this place, then what is near, then what is confirmed. */
function orderOf(question: EntryQuestion, sql: SqlParameters): string {
  const weights = question.orderNeeds.map(({ slug, below }) => {
    const need = sql.one(slug);
    return `case when needs[1] = ${need} then 3 when ${need} = any(needs) then 2
      when needs && ${sql.texts(below)} then 1 else 0 end desc`;
  });
  return [
    'is_meant desc',
    ...(question.closingFirst ? ['closes_on'] : weights),
    'worth desc',
    'rank desc',
    `array_position(${sql.texts(AREA_SCOPES)}, area_scope)`,
    `delivery_modes <> '{}' and delivery_modes <@ ${sql.texts(question.remoteModes)}`,
    'verified_at desc nulls last',
    'entry_id',
  ].join(', ');
}
