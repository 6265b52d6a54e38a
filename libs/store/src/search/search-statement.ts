import { AREA_SCOPES } from '@vicino/domain';
import type { EntryQuestion } from './entry-question.js';
import { choiceOf, conditionsOf } from './search-conditions.js';
import { facetSelects } from './search-facets.js';
import { SqlParameters } from './sql-parameters.js';

/** Below it another letter makes another word. */
const LEAST_LETTERS_FOR_TYPOS = 5;
const SNIPPET_WORDS = 24;

/**
 * One statement that answers a question whole.
 *
 * `word`: the words that mean something. `said`: which entry has which; a word that no entry has as it is, is taken for
 * a typing error and looked for among names. `candidate`: what fulfils everything but the choices that are counted, with
 * the choices it fails. `base`: of those, what has the rarest word, each with how much it says. The page is what fails
 * nothing; what fails one choice alone is counted for that field.
 */
export function searchStatement(question: EntryQuestion): { text: string; values: unknown[] } {
  const sql = new SqlParameters();
  const text = `
  with word as materialized (
    select n, word, query
    from unnest(${sql.texts(question.words)}) with ordinality as asked (word, n)
    cross join lateral (select to_tsquery('vicino_italian', word || ${unfinished(question, sql)}) as query) as read
    where numnode(query) > 0
  ), exact as materialized (
    select n, entry_id, ts_rank(words, query) as rank from word join entry_search on words @@ query
  ), said as materialized (
    select * from exact
    union all
    select n, entry_id, 0 from word join entry_search on unaccent(lower(word)) <<% name
    where length(word) >= ${LEAST_LETTERS_FOR_TYPOS} and not exists (select from exact where exact.n = word.n)
  ), candidate as materialized (
    select entry_id, needs, target_groups, service_type, kind, managing_body, area, area_scope, access_modes,
      delivery_modes, cost_type, languages, closes_on, verified_at, ${meant(question, sql)} as is_meant,
      ${failed(question, sql)} as failed
    from entry_search
    where ${[...conditionsOf(question, sql), ...hardChoices(question, sql), ...found(question, sql)].join('\n      and ')}
  ), worth as materialized (
    select n, count(*) as entries, ln(1 + (select count(*) from candidate)::real / count(*)) as worth
    from said join candidate using (entry_id) group by n
  ), score as materialized (
    select entry_id, sum(worth) as worth, sum(rank) as rank,
      bool_or(n = (select n from worth order by entries, n limit 1)) as has_rarest
    from said join worth using (n) group by entry_id
  ), base as materialized (
    select candidate.*, coalesce(worth, 0) as worth, coalesce(rank, 0) as rank
    from candidate left join score using (entry_id)
    where cardinality(failed) <= 1
      and (is_meant or ${question.words.length === 0 ? 'true' : '(has_rarest or not exists (select from word))'})
  ), page as (
    select entry_id, row_number() over (order by ${orderOf(question, sql)}) as place
    from base where failed = '{}' order by place
    limit ${sql.one(question.limit)}::integer offset ${sql.one(question.offset)}::integer
  ), hit as (
    select place, id, ${['title', 'summary', 'description'].map((column) => headline(column, question, sql)).join(', ')}
    from page join entry on entry.id = page.entry_id
  ), facet as (
    ${facetSelects(question, sql)}
  )
  select (select count(*)::integer from base where failed = '{}') as total,
    (select coalesce(json_agg(to_jsonb(hit) - 'place' order by place), '[]') from hit) as hits,
    (select coalesce(json_object_agg(field, counts), '{}')
     from (select field, json_object_agg(value, count) as counts from facet group by field) as counted) as counts`;
  return { text, values: sql.values };
}

function unfinished({ words, unfinished: last }: EntryQuestion, sql: SqlParameters): string {
  return last ? `case when n = ${sql.one(words.length)}::integer then ':*' else '' end` : `''`;
}

function meant({ meant: needs }: EntryQuestion, sql: SqlParameters): string {
  return needs.length === 0 ? 'false' : `needs && ${sql.texts(needs)}`;
}

/** What is meant, or what says the words; where something is meant, all of them. */
function found(question: EntryQuestion, sql: SqlParameters): string[] {
  if (question.meant.length === 0) {
    return question.words.length === 0
      ? []
      : ['(not exists (select from word) or entry_id in (select entry_id from said))'];
  }
  const all = 'select entry_id from said group by entry_id having count(*) = (select count(*) from word)';
  return [question.words.length === 0 ? meant(question, sql) : `(${meant(question, sql)} or entry_id in (${all}))`];
}

/** The names of the counted fields whose choice a row fails: one at most, or nobody will ever count it. */
function failed(question: EntryQuestion, sql: SqlParameters): string {
  const fields = question.facets.filter((field) => question.choices[field]?.length);
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
    ...(question.closingFirst ? ['closes_on'] : []),
    'is_meant desc',
    ...weights,
    'worth desc',
    'rank desc',
    `array_position(${sql.texts(AREA_SCOPES)}, area_scope)`,
    `delivery_modes <> '{}' and delivery_modes <@ ${sql.texts(question.remoteModes)}`,
    'verified_at desc nulls last',
    'entry_id',
  ].join(', ');
}

function headline(column: string, { words, marks }: EntryQuestion, sql: SqlParameters): string {
  if (words.length === 0) return `'' as ${column}`;
  const [start, stop] = marks;
  const whole = column === 'description' ? `MaxWords=${SNIPPET_WORDS}, MinWords=12` : 'HighlightAll=true';
  return `ts_headline('vicino_italian', translate(${column}, ${sql.one(start + stop)}, ''),
    (select string_agg(query::text, ' | ')::tsquery from word),
    ${sql.one(`StartSel="${start}", StopSel="${stop}", ${whole}`)}) as ${column}`;
}
