import type { SuggestAnswer, SuggestQuery } from '@vicino/contracts';
import type { AnsweringParts } from '../without-engine/answer-plan.js';
import { AWAY } from '../without-engine/engine-watch.js';
import { suggestFromEngine } from './suggest-from-engine.js';
import { suggestNeeds } from './suggest-needs.js';
import { suggestPlaces } from './suggest-places.js';

/** Suggestions for what is being typed. Without the engine needs and places alone, and it says so. */
export async function suggest(
  parts: Pick<AnsweringParts, 'engine' | 'uid' | 'watch'>,
  query: SuggestQuery,
): Promise<SuggestAnswer> {
  if (query.text.trim() === '') return { needs: [], places: [], ...NOTHING, degraded: false };
  // Asked first, so that the engine works while needs are looked for.
  const { engine, uid, watch } = parts;
  const asked = engine === null ? AWAY : watch.ask(() => suggestFromEngine(engine, uid, query));
  const own = {
    needs: [...suggestNeeds(query.text, query.limit)],
    places: suggestPlaces(query.text, query.limit),
  };
  const found = await asked;
  return found === AWAY ? { ...own, ...NOTHING, degraded: true } : { ...own, ...found, degraded: false };
}

const NOTHING: Pick<SuggestAnswer, 'entries' | 'providers'> = { entries: [], providers: [] };
