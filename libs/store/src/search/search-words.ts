import type { EntryQuestion } from './entry-question.js';
import type { SqlParameters } from './sql-parameters.js';

/** Below it another letter makes another word. */
const LEAST_LETTERS_FOR_TYPOS = 5;

/**
 * The common tables about words. `word`: those that mean something. `said`: which entry has which; a word that no entry
 * has as it is, is taken for a typing error and looked for among names.
 */
export function wordTables({ words, unfinished, bodyNames }: EntryQuestion, sql: SqlParameters): string {
  const ending = unfinished ? `case when n = ${sql.one(words.length)}::integer then ':*' else '' end` : `''`;
  return `word as materialized (
    select n, word, query
    from unnest(${sql.texts(words)}) with ordinality as asked (word, n)
    cross join lateral (select to_tsquery('vicino_italian', word || ${ending}) as query) as read
    where numnode(query) > 0
  ), exact as materialized (
    select n, entry_id, ts_rank(words, query) as rank from word join entry_search on words @@ query
  ), said as materialized (
    select * from exact
    union all
    select n, entry_id, 0 from word join entry_search on unaccent(lower(word)) <<% name
    where length(word) >= ${LEAST_LETTERS_FOR_TYPOS} and not exists (select from exact where exact.n = word.n)
    ${bodyNames.length === 0 ? '' : saidOfBody(bodyNames, sql)}
  )`;
}

/** What a body answers for has the body's name, unless it has the word anyway. */
function saidOfBody(bodyNames: EntryQuestion['bodyNames'], sql: SqlParameters): string {
  const [words, bodies] = [0, 1].map((place) => sql.texts(bodyNames.map((pair) => pair[place] ?? '')));
  return `union all
    select n, entry_id, 0 from word
    join unnest(${words}, ${bodies}) as body (word, id) using (word)
    join entry_search on managing_body = body.id
    where not exists (select from exact where exact.n = word.n and exact.entry_id = entry_search.entry_id)`;
}

/**
 * The common tables that weigh what is said: a word counts the more the fewer candidates have it, and what lacks the
 * rarest is left out of `base`, unless it is meant.
 */
export const WEIGHED = `worth as materialized (
    select n, count(*) as entries, ln(1 + (select count(*) from candidate)::real / count(*)) as worth
    from said join candidate using (entry_id) group by n
  ), score as materialized (
    select entry_id, sum(worth) as worth, sum(rank) as rank,
      bool_or(n = (select n from worth order by entries, n limit 1)) as has_rarest
    from said join worth using (n) group by entry_id
  ), base as materialized (
    select candidate.*, coalesce(worth, 0) as worth, coalesce(rank, 0) as rank
    from candidate left join score using (entry_id)
    where is_meant or has_rarest or not exists (select from word)
  )`;

/** Which entries the words choose: what has one of them; beside what is meant only what has them all. */
export function chosenByWords({ meant }: EntryQuestion): string {
  return meant.length === 0
    ? '(not exists (select from word) or entry_id in (select entry_id from said))'
    : 'entry_id in (select entry_id from said group by entry_id having count(*) = (select count(*) from word))';
}
