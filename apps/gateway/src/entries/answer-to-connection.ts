import type { SearchAnswer, SearchHit, SearchQuery } from '@vicino/contracts';
import type { Eligibility } from '../eligibility/eligibility.model.js';
import type { AskedWords } from '../highlights/asked-words.js';
import { highlightsOf } from '../highlights/highlights-of.js';
import type { Texts } from '../i18n/texts.js';
import type { CardModel } from './card.model.js';
import { cursorsOf } from './cursor.js';
import type { EntryConnection, NextBestEntry as Shown } from './entry-connection.model.js';
import { labelledFacets } from './facet-labels.js';
import { labelledAlternatives } from './labelled-alternative.js';
import { labelledUnderstood } from './understood-label.js';

/** Entries by id, as loaded for the hits; null where nobody asked for them. */
export type LoadedModels = ReadonlyMap<string, CardModel> | null;

/** A question, its answer, and what was loaded for it. */
export interface AnsweredQuestion {
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
  readonly models: LoadedModels;
  /** What to mark in the entries; null for nothing. */
  readonly asked: AskedWords | null;
  /** Whether a person may have them, by id; null where nobody told of one, or asked. */
  readonly verdicts: ReadonlyMap<string, Eligibility> | null;
}

/** A page of the answer. A hit whose entry is no longer in the store (withdrawn between index and load) is left out. */
export function toConnection(
  { query, answer, models, asked, verdicts }: AnsweredQuestion,
  texts: Texts,
): EntryConnection {
  const cursorAt = cursorsOf(query);
  const shown = ({ id, distanceKm }: SearchHit): Shown | null => {
    const node = models === null ? null : models.get(id);
    if (node === undefined) return null;
    const highlights = node === null || asked === null ? [] : [...highlightsOf(node, asked)];
    return { highlights, distanceKm, node, eligibility: verdicts?.get(id) ?? null };
  };
  const edges = answer.hits.flatMap((hit, index) => {
    const edge = shown(hit);
    if (edge === null) return [];
    return [
      {
        ...edge,
        // Written when it is asked for: a page of results needs the last one only.
        get cursor() {
          return cursorAt(query.offset + index);
        },
      },
    ];
  });
  const end = query.offset + answer.hits.length;
  return {
    totalCount: answer.totalCount,
    edges,
    nextBest: answer.nextBest.flatMap((hit) => shown(hit) ?? []),
    pageInfo: {
      hasNextPage: end < answer.totalCount && answer.hits.length > 0,
      endCursor: answer.hits.length === 0 ? null : cursorAt(end - 1),
    },
    facets: labelledFacets(answer.facets, texts),
    understoodAs: answer.understoodAs.map(labelledUnderstood),
    alternatives: labelledAlternatives(query, answer, texts),
    beside: answer.beside,
    degraded: answer.degraded,
  };
}
