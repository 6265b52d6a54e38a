/** Questions for measuring, and the ways to ask them. */
import { searchQuerySchema } from '@vicino/contracts';
import { wordsOf } from '@vicino/needs';
import { createDataSource, EntryReader, EntryTextSearch } from '@vicino/store';
import { Pool } from 'undici';
import { syntheticEntry } from './synthetic-entries.mjs';
import { answerWithoutEngine, engineQueries, planSearch } from '@vicino/answering';
import { SearchEntriesDocument } from '../../apps/widget/src/api/catalogue.generated.ts';
import { FILTER_FIELDS } from '../../apps/widget/src/state/page-state.ts';

const TODAY = '2026-11-22';
const PAGE = 20;
const PLAIN_FACETS = ['needs', 'targetGroups', 'serviceTypes', 'managingBodies'];

/** What the page asks, with everything it shows of a result and counts to choose from. */
const PAGE_QUERY = SearchEntriesDocument.toString();

/** So often in a row an asked question has come again only where there is no other. */
const FRUITLESS = 1_000_000;

/**
 * A new question each time: what people say for a need of one of the entries, and where somebody lives whom it serves. Never
 * the same twice from one of these. @throws RangeError when there are no more
 */
export function questionsFrom(entries) {
  const asked = new Set();
  let number = 0;
  return () => {
    for (const last = number + FRUITLESS; number < last;) {
      number += 1;
      const { needs, serviceArea } = syntheticEntry((number * 7919) % entries);
      const words = wordsOf(needs[0].slug, 'it');
      const text = words[number % words.length];
      const municipality = serviceArea.municipalities[number % serviceArea.municipalities.length];
      const key = `${text}|${municipality}`;
      if (text === undefined || asked.has(key)) continue;
      asked.add(key);
      return { text, municipality };
    }
    throw new RangeError(`All ${asked.size} questions about ${entries} entries were asked: measure for fewer seconds`);
  };
}

/**
 * Straight to the engine: `bodyOf` what is asked, and to `ask` it. `own`: the queries of one answer; `plain`: one query as one
 * would write it by hand.
 */
export function engineCalls({ MEILI_URL, MEILI_KEY }, uid, kind) {
  const pool = new Pool(MEILI_URL, { connections: 50, pipelining: 1 });
  const headers = { authorization: `Bearer ${MEILI_KEY}`, 'content-type': 'application/json' };
  const own = (question) => {
    return engineQueries(planOf(question), uid).map(({ query }) => query);
  };
  const plain = ({ text, municipality }) => [
    { indexUid: uid, q: text, filter: `municipalities = "${municipality}"`, facets: PLAIN_FACETS, limit: PAGE },
  ];
  const queriesOf = kind === 'own' ? own : plain;
  return {
    bodyOf: (question) => JSON.stringify({ queries: queriesOf(question) }),
    ask: (body) => post(pool, '/multi-search', headers, body),
    close: () => pool.close(),
  };
}

/** The queries of one answer through `startRelay`, which takes what `engineCalls` makes ready. */
export function relayCalls(url) {
  const pool = new Pool(url, { connections: 50, pipelining: 1 });
  return { ask: (body) => post(pool, '/', {}, body), close: () => pool.close() };
}

/** Through the gateway, as the page asks: `bodyOf` what is asked, and to `ask` it. */
export function graphqlCalls(url) {
  const pool = new Pool(url, { connections: 50, pipelining: 1 });
  const headers = { 'content-type': 'application/json' };
  return {
    bodyOf: (question) => JSON.stringify({ query: PAGE_QUERY, variables: { input: question, first: PAGE } }),
    async ask(body) {
      const answer = await post(pool, '/graphql', headers, body);
      if (answer.includes('"errors"')) throw new Error(answer);
    },
    close: () => pool.close(),
  };
}

async function post(pool, path, headers, body) {
  const answer = await pool.request({ path, method: 'POST', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${text}`);
  return text;
}

/** As PostgreSQL is asked where the engine is away. */
export async function fullTextCalls({ DATABASE_URL }) {
  const database = createDataSource(DATABASE_URL, { applicationName: 'bench', poolSize: 10 });
  await database.initialize();
  const store = { search: new EntryTextSearch(database), reader: new EntryReader(database) };
  return {
    ask: (question) => answerWithoutEngine(store, planOf(question)),
    close: () => database.destroy(),
  };
}

function planOf(question) {
  return planSearch(searchQuerySchema.parse({ ...question, today: TODAY, limit: PAGE, facets: FILTER_FIELDS }));
}
