import { UntilChanged } from '@vicino/store';
import { LRUCache } from 'lru-cache';
import type { MultiSearchQuery } from 'meilisearch';
import type { EngineResult } from './engine-answer.js';

/** A byte each: as objects the results of the benchmarks take five to eight times as much. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
/** What is longer is a list to be ordered by distance, or goes by who is open at the minute. */
const LONGEST_CHARACTERS = 16 * 1024;
/** In case a change is never heard of, as where a row is mended by hand: the longest that is not noticed. */
const LONGEST_MS = 10 * 60_000;

/**
 * What the engine found for queries without words: what serves a need where somebody lives, with its counts. Whatever words
 * people say it in, that is the same for all who mean it, until something changes. Queries that a profile went into are not
 * to be given here.
 */
export class WordlessMemory extends UntilChanged {
  /** As JSON, by the JSON of the query. */
  private readonly results = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    maxEntrySize: LONGEST_CHARACTERS,
    sizeCalculation: (result, query) => query.length + result.length,
    ttl: LONGEST_MS,
  });

  /** What is remembered of a query; undefined where it must be asked. */
  recall(query: MultiSearchQuery): EngineResult | undefined {
    const known = query.q === '' ? this.results.get(JSON.stringify(query)) : undefined;
    return known === undefined ? undefined : (JSON.parse(known) as EngineResult);
  }

  /** To be asked before the engine is: what changes meanwhile makes its answer one not to be remembered. */
  now(): number {
    return this.changes;
  }

  /** @param asked what `now` said */
  remember(query: MultiSearchQuery, result: EngineResult, asked: number): void {
    if (query.q !== '' || !this.hearing || asked !== this.changes) return;
    this.results.set(JSON.stringify(query), JSON.stringify(result));
  }

  protected forget(): void {
    this.results.clear();
  }
}
