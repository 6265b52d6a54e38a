import { type SearchAnswer, searchQuerySchema } from '@vicino/contracts';
import { wordsOf } from '@vicino/needs';
import { createDataSource, EntryReader, EntryTextSearch } from '@vicino/store';
import { cloneDatabase } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import {
  carriedOut,
  connectEngine,
  type Engine,
  type SearchDocument,
  shouldBeIndexed,
  toSearchDocument,
} from '@vicino/search-index';
import { createIndex, removeIndex } from '../../apps/search/src/indexing/live-index.js';
import { answerQuery, answerWithoutEngine, planSearch, type SearchPlan } from '@vicino/answering';
import { JUDGED_ON, type Catalogue } from './catalogue.js';
import type { JudgedQuery } from './judged-queries.js';

/** What one way of searching finds: ids of the first ten, how many in all, and the ways on it offers. */
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
  readonly alternatives: number;
}

export interface WayOfSearching {
  readonly name: string;
  ask(query: JudgedQuery): Promise<Found>;
  close(): Promise<void>;
}

const FIRST = 10;

function documentsOf({ entries }: Catalogue): SearchDocument[] {
  const publishable = entries.map((entry) => ({ entry, version: 1, publication: 'PUBLISHED' as const }));
  return publishable.filter(shouldBeIndexed).map(toSearchDocument);
}

/** How people say the needs of a document: the others are given them as text, since they do not read the question. */
function wordsOfNeeds({ needWeight }: SearchDocument): string[] {
  return Object.entries(needWeight).flatMap(([slug, weight]) => (weight > 1 ? wordsOf(slug) : []));
}

/** Vicino's own index and its own reading of the question. */
export async function vicino(catalogue: Catalogue, engine: Engine, uid: string): Promise<WayOfSearching> {
  await createIndex(engine, uid);
  await carriedOut(engine, engine.index(uid).addDocuments(documentsOf(catalogue)));
  return {
    name: 'Vicino',
    ask: async (query) => foundIn(await answerQuery({ engine, uid, memory: null }, planOf(query))),
    close: () => removeIndex(engine, uid),
  };
}

/**
 * Vicino while its engine is away: the same reading of the question, answered by PostgreSQL.
 * @param url of the database that is cloned for it
 */
export async function withoutEngine(catalogue: Catalogue, url: string): Promise<WayOfSearching> {
  const cloned = await cloneDatabase(url);
  const database = createDataSource(cloned.url, { applicationName: 'relevance-without-engine', poolSize: 2 });
  await database.initialize();
  await new EntryWriter(database).save(catalogue.entries, { runId: null, fetchedAt: new Date(JUDGED_ON) });
  const store = { search: new EntryTextSearch(database), reader: new EntryReader(database) };
  return {
    name: 'Vicino, its engine away',
    ask: async (query) => foundIn(await answerWithoutEngine(store, planOf(query))),
    async close() {
      await database.destroy();
      await cloned.drop();
    },
  };
}

function planOf({ text, municipality }: JudgedQuery): SearchPlan {
  return planSearch(searchQuerySchema.parse({ text, municipality, today: JUDGED_ON, limit: FIRST }));
}

/** What stands on the page, in its order. */
function foundIn({ hits, nextBest, totalCount, alternatives }: SearchAnswer): Found {
  return { ids: [...hits, ...nextBest].map(({ id }) => id), total: totalCount, alternatives: alternatives.length };
}

/** The same documents in Meilisearch as it comes; only the fields one must filter by are declared. */
export async function engineAsItComes(catalogue: Catalogue, engine: Engine, uid: string): Promise<WayOfSearching> {
  await removeIndex(engine, uid);
  await carriedOut(engine, engine.createIndex(uid, { primaryKey: 'id' }));
  await carriedOut(engine, engine.index(uid).updateFilterableAttributes(['municipalities']));
  await carriedOut(
    engine,
    engine
      .index(uid)
      .addDocuments(documentsOf(catalogue).map((document) => ({ ...document, needWords: wordsOfNeeds(document) }))),
  );
  return {
    name: 'Meilisearch, default settings',
    async ask({ text, municipality }) {
      const filter = `municipalities = "${municipality}"`;
      const asked = { filter, page: 1, hitsPerPage: FIRST };
      const answer = await engine.index(uid).search<SearchDocument, typeof asked>(text, asked);
      return { ids: answer.hits.map(({ id }) => id), total: answer.totalHits, alternatives: 0 };
    },
    close: () => removeIndex(engine, uid),
  };
}

const MATCHING = `from relevance_document, websearch_to_tsquery('italian', $1) as asked
  where municipalities @> array[$2] and words @@ asked`;

/** The same documents in PostgreSQL's Italian full text, fields weighted as ours are. */
export async function fullText(catalogue: Catalogue, url: string): Promise<WayOfSearching> {
  const database = createDataSource(url, { applicationName: 'relevance', poolSize: 1 });
  await database.initialize();
  await database.query(
    'create temporary table relevance_document (id text primary key, municipalities text[], words tsvector)',
  );
  for (const document of documentsOf(catalogue)) {
    const parts = [
      [document.title],
      [...document.needLabels, ...wordsOfNeeds(document)],
      [document.summary, ...document.categories, ...document.organizations, ...document.places],
      [document.description],
    ].map((texts) => texts.join(' . '));
    await database.query(
      `insert into relevance_document values ($1, $2, setweight(to_tsvector('italian', $3), 'A')
        || setweight(to_tsvector('italian', $4), 'B') || setweight(to_tsvector('italian', $5), 'C')
        || setweight(to_tsvector('italian', $6), 'D'))`,
      [document.id, document.municipalities, ...parts],
    );
  }
  return {
    name: 'PostgreSQL, Italian full text',
    async ask({ text, municipality }) {
      const given = [text, municipality];
      const rows = await database.query<{ id: string }[]>(
        `select id ${MATCHING} order by ts_rank_cd(words, asked) desc, id limit ${FIRST}`,
        given,
      );
      const [counted] = await database.query<{ total: number }[]>(`select count(*)::int as total ${MATCHING}`, given);
      return { ids: rows.map(({ id }) => id), total: counted?.total ?? 0, alternatives: 0 };
    },
    close: () => database.destroy(),
  };
}

/** An engine as it is asked, and written to. */
export function engineAt(url: string, key: string | undefined): Engine {
  return connectEngine({ url, key, timeoutMs: 10_000 });
}
