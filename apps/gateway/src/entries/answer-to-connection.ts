import type { SearchAnswer, SearchQuery } from '@vicino/contracts';
import type { Profile } from '@vicino/domain';
import type { Texts } from '../i18n/texts.js';
import { encodeCursor } from './cursor.js';
import type { EntryConnection } from './entry-connection.model.js';
import type { EntryModel } from './entry.model.js';
import { labelledFacets } from './facet-labels.js';
import { markedHtml } from './highlight.js';
import { labelledAlternatives } from './labelled-alternative.js';
import { labelledUnderstood } from './understood-label.js';

/** Entries by id, as loaded for the hits; null where nobody asked for them. */
export type LoadedModels = ReadonlyMap<string, EntryModel> | null;

/** A page of the answer. A hit whose entry is no longer in the store (withdrawn between index and load) is left out. */
export function toConnection(
  query: SearchQuery,
  answer: SearchAnswer,
  models: LoadedModels,
  texts: Texts,
  profile: Profile | null = null,
): EntryConnection {
  const edges = answer.hits.flatMap(({ id, highlights, distanceKm }, index) => {
    const node = models === null ? null : models.get(id);
    if (node === undefined) return [];
    return [
      {
        cursor: encodeCursor(query, query.offset + index),
        highlights: highlights.map(({ field, snippet }) => ({ field, snippet: markedHtml(snippet) })),
        distanceKm,
        node,
        id,
        profile,
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
    understoodAs: answer.understoodAs.map(labelledUnderstood),
    alternatives: labelledAlternatives(query, answer, texts),
    degraded: answer.degraded,
  };
}
