import type { SuggestAnswer, SuggestQuery } from '@vicino/contracts';
import { isEngineAway, type Engine } from '../engine.js';
import { suggestFromEngine } from './suggest-from-engine.js';
import { suggestNeeds } from './suggest-needs.js';
import { suggestPlaces } from './suggest-places.js';

/** Suggestions for what is being typed. Without the engine needs and places alone, and it says so. */
export async function suggest(engine: Engine, uid: string, query: SuggestQuery): Promise<SuggestAnswer> {
  if (query.text.trim() === '') return { needs: [], places: [], ...NOTHING, degraded: false };
  // Asked first, so that the engine works while needs are looked for.
  const asked = suggestFromEngine(engine, uid, query).then(
    (found) => ({ ...found, degraded: false }),
    (error: unknown) => {
      if (isEngineAway(error)) return { ...NOTHING, degraded: true };
      throw error;
    },
  );
  const own = {
    needs: [...suggestNeeds(query.text, query.limit)],
    places: suggestPlaces(query.text, query.limit),
  };
  return { ...own, ...(await asked) };
}

const NOTHING: Pick<SuggestAnswer, 'entries' | 'providers'> = { entries: [], providers: [] };
