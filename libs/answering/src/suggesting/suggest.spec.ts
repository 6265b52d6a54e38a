import { afterAll, describe, expect, it } from '@jest/globals';
import { connectEngine } from '@vicino/search-index';
import { EngineWatch } from '../without-engine/engine-watch.js';
import { suggest } from './suggest.js';

/** Nobody listens on the first port of a machine. */
const engine = connectEngine({ url: 'http://127.0.0.1:1', timeoutMs: 500 });
const watch = new EngineWatch(() => engine.health());
const parts = { engine, uid: 'entries', watch };
const asked = (text: string) => ({ text, municipality: null, limit: 4, today: '2026-11-22' });

describe('suggest', () => {
  afterAll(() => watch.stop());

  it('asks nobody before something is typed', async () => {
    expect(await suggest(parts, asked(' '))).toEqual({
      needs: [],
      places: [],
      entries: [],
      providers: [],
      degraded: false,
    });
  });

  it.each([
    ['is away', parts],
    ['is nowhere', { ...parts, engine: null }],
  ])('gives needs and places alone while the engine %s, and says so', async (_, without) => {
    const answer = await suggest(without, asked('cas'));
    expect(answer).toMatchObject({ entries: [], providers: [], degraded: true });
    expect(answer.needs.map(({ slug }) => slug)).toContain('casa-popolare');
    expect(answer.places.length).toBeGreaterThan(0);
  });
});
