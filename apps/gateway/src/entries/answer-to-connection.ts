import type { SearchAnswer, SearchQuery } from '@vicino/contracts';
import type { Texts } from '../i18n/texts.js';
import { encodeCursor } from './cursor.js';
import type { EntryConnection } from './entry-connection.model.js';
import type { EntryModel } from './entry.model.js';
import { labelledFacets } from './facet-labels.js';
import { markedHtml } from './highlight.js';

/**
 * A page of the answer. A hit whose entry is no longer in the store (withdrawn between index and load) is left out.
 * @param models Entries by id, as loaded for the hits.
 */
export function toConnection(
  query: SearchQuery,
  answer: SearchAnswer,
  models: ReadonlyMap<string, EntryModel>,
  texts: Texts,
): EntryConnection {
  const edges = answer.hits.flatMap(({ id, highlights }, index) => {
    const node = models.get(id);
    if (node === undefined) return [];
    return [
      {
        cursor: encodeCursor(query, query.offset + index),
        highlights: highlights.map(({ field, snippet }) => ({ field, snippet: markedHtml(snippet) })),
        node,
      },
    ];
  });
  const end = query.offset + answer.hits.length;
  return {
    totalCount: answer.totalCount,
    edges,
    pageInfo: {
      hasNextPage: end < answer.totalCount && answer.hits.length > 0,
      endCursor: answer.hits.length === 0 ? null : encodeCursor(query, end - 1),
    },
    facets: labelledFacets(answer.facets, texts),
    degraded: answer.degraded,
  };
}
