import type { EntryQuestion } from './entry-question.js';
import type { SqlParameters } from './sql-parameters.js';

/** Below it another letter makes another word. */
const LEAST_LETTERS_FOR_TYPOS = 5;

/**
 * The common tables about words. `word`: those that mean something. `asked`: all of them at once, joined by "and" and by "or".
 * `other`: which entry has which by something else than its text. A word that no entry has as it is, is taken for a typing error
 * and looked for among names; what a body answers for has the body's name.
 */
export function wordTables({ words, unfinished, bodyNames }: EntryQuestion, sql: SqlParameters): string {
  const ending = unfinished ? `case when n = ${sql.one(words.length)}::integer then ':*' else '' end` : `''`;
  return `word as materialized (
    select n, word, written, query, some_entry_says(query) as is_known
    from unnest(${sql.texts(words)}) with ordinality as one (word, n)
    cross join lateral (select word || ${ending} as written) as as_written
    cross join lateral (select to_tsquery('vicino_italian', written) as query) as read
    where numnode(query) > 0
  ), asked as materialized (
    select to_tsquery('vicino_italian', string_agg(written, ' & ')) as every,
      to_tsquery('vicino_italian', string_agg(written, ' | ')) as one
    from word
  ), other as materialized (
    select n, entry_id from word join entry_search on unaccent(lower(word)) <<% name
    where length(word) >= ${LEAST_LETTERS_FOR_TYPOS} and not is_known
    ${bodyNames.length === 0 ? '' : saidOfBody(bodyNames, sql)}
  )`;
}

/** Unless the entry has the word anyway. */
function saidOfBody(bodyNames: EntryQuestion['bodyNames'], sql: SqlParameters): string {
  const [words, bodies] = [0, 1].map((place) => sql.texts(bodyNames.map((pair) => pair[place] ?? '')));
  return `union
    select n, entry_id from word
    join unnest(${words}, ${bodies}) as body (word, id) using (word)
    join entry_search on managing_body = body.id
    where not words @@ query`;
}

/**
 * The ways by which words lead to entries, each as conditions that no other way fulfils, so that an index leads each: beside
 * what is meant only what has every word is found; where nothing is, what has one of them, or all where no word means anything.
 * @param isMeant whether a row is meant; null where nothing is
 */
export function waysOfWords(isMeant: string | null): readonly string[][] {
  const every = `words @@ (select every from asked)`;
  const one = `words @@ (select one from asked)`;
  if (isMeant === null)
    return [[one], [`entry_id in (select entry_id from other)`, `not ${one}`], [`not exists (select from word)`]];
  return [
    [isMeant],
    [every, `not ${isMeant}`],
    [`entry_id in (${SAID_IN_OTHER_WAYS})`, `not ${every}`, `not ${isMeant}`],
  ];
}

/** What has every word, and one of them by something else than its text. */
const SAID_IN_OTHER_WAYS = `
    select entry_id from entry_search as entry
    where entry_id in (select entry_id from other) and not exists (
      select from word where not entry.words @@ query
        and not exists (select from other where other.n = word.n and other.entry_id = entry.entry_id))`;

/**
 * The common tables that weigh what is said: a word counts the more the fewer candidates have it, and what lacks the
 * rarest is left out of `base`, unless it is meant.
 */
export const WEIGHED = `said as materialized (
    select n, entry_id, ts_rank(words, query) as rank
    from candidate
    -- The offset keeps this to each candidate's own row: the index of words would lead to all rows that have them.
    cross join lateral (select words from entry_search where entry_id = candidate.entry_id offset 0) as own
    join word on words @@ query
    union all
    select n, entry_id, 0 from other join candidate using (entry_id)
  ), worth as materialized (
    select n, count(*) as entries, ln(1 + (select count(*) from candidate)::real / count(*)) as worth
    from said group by n
  ), score as materialized (
    select entry_id, sum(worth) as worth, sum(rank) as rank,
      bool_or(n = (select n from worth order by entries, n limit 1)) as has_rarest
    from said join worth using (n) group by entry_id
  ), base as materialized (
    select candidate.*, coalesce(worth, 0) as worth, coalesce(rank, 0) as rank
    from candidate left join score using (entry_id)
    where is_meant or has_rarest or not exists (select from word)
  )`;
