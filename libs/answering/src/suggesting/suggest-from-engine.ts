import type { SuggestAnswer, SuggestQuery } from '@vicino/contracts';
import { calendarNumber, type Engine, type SearchDocument } from '@vicino/search-index';
import { engineText } from '../querying/engine-text.js';

type FromEngine = Pick<SuggestAnswer, 'entries' | 'providers'>;

/**
 * Entries by the words of their title, the last of them only begun, and providers by the beginning of their name; of both
 * only what serves the residents and has not ended. Two requests at once, so the wait is that of one.
 * Throws the client's errors when the engine cannot answer: see `isEngineAway`.
 */
export async function suggestFromEngine(engine: Engine, uid: string, query: SuggestQuery): Promise<FromEngine> {
  const index = engine.index<Pick<SearchDocument, 'id' | 'slug' | 'title'>>(uid);
  const text = engineText(query.text);
  const filter = filterOf(query);
  const [entries, providers] = await Promise.all([
    index.search(text, {
      attributesToSearchOn: ['title'],
      attributesToRetrieve: ['id', 'slug', 'title'],
      matchingStrategy: 'all',
      filter,
      limit: query.limit,
    }),
    index.searchForFacetValues({ facetName: 'provider', facetQuery: text, filter }),
  ]);
  return {
    entries: entries.hits.map(({ id, slug, title }) => ({ id, slug, title })),
    providers: providers.facetHits.slice(0, query.limit).map(({ value, count }) => ({ name: value, count })),
  };
}

/** Codes of the contract are six digits: nothing in them the engine could read otherwise. */
function filterOf({ municipality, today }: SuggestQuery): string[] {
  return [
    `closesOn >= ${calendarNumber(today) ?? 0}`,
    ...(municipality === null ? [] : [`municipalities = "${municipality}"`]),
  ];
}
