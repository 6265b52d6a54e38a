import { describe, expect, it } from '@jest/globals';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { engineCode, engineTrouble, indexNames, isEngineAway, isIndexMissing } from './engine.js';

const api = (status: number, code: string) =>
  new MeilisearchApiError(new Response(null, { status }), {
    message: 'what the engine says',
    code,
    type: 'x',
    link: '',
  });
const away = new MeilisearchRequestError('http://engine', new Error('ECONNREFUSED'));

describe('errors of the engine', () => {
  it('tells what passes by itself from what does not', () => {
    expect([away, api(503, 'x'), api(429, 'x'), api(404, 'index_not_found')].map(isEngineAway)).not.toContain(false);
    expect([api(403, 'invalid_api_key'), api(400, 'x'), new Error('x')].map(isEngineAway)).not.toContain(true);
    expect(isIndexMissing(api(404, 'index_not_found'))).toBe(true);
    expect(engineCode(new Error('x'))).toBeNull();
  });

  it('says what to do', () => {
    expect(engineTrouble(away)).toMatch(/MEILI_URL/);
    expect(engineTrouble(api(403, 'invalid_api_key'))).toMatch(/MEILI_KEY/);
    expect(engineTrouble(api(400, 'invalid_settings'))).toBe('what the engine says');
    expect(engineTrouble(new Error('ours'))).toBeNull();
  });

  it('keeps the two indexes of a catalogue apart', () => {
    expect(indexNames('entries')).toEqual({ live: 'entries', next: 'entries_next' });
  });
});
