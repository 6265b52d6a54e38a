import { describe, expect, it } from '@jest/globals';
import { readyState, type Checks } from './ready-state.js';

const allGood: Checks = {
  store: 'up',
  search: { engine: 'up', documents: 93, pending: 0 },
  ingestion: { firstRunDone: true, running: null },
};

describe('readyState', () => {
  it('is ready when the feeds are in and indexed', () => {
    expect(readyState(allGood, false)).toMatchObject({ httpStatus: 200, status: 'ready' });
  });

  it.each<[string, Partial<Checks>]>([
    ['the feeds are not in', { ingestion: { firstRunDone: false, running: 'cis-cirie' } }],
    ['ingestion does not answer', { ingestion: null }],
    ['documents wait to be indexed', { search: { engine: 'up', documents: 10, pending: 5 } }],
    ['the engine is away', { search: { engine: 'down', documents: null, pending: 0 } }],
    ['search does not answer', { search: null }],
  ])('is starting while %s', (_, part) => {
    expect(readyState({ ...allGood, ...part }, false)).toMatchObject({ httpStatus: 503, status: 'starting' });
  });

  it('keeps serving, degraded, when the engine goes away later', () => {
    expect(readyState({ ...allGood, search: null }, true)).toMatchObject({ httpStatus: 200, status: 'degraded' });
  });

  it('does not fall back to starting when a later run is under way', () => {
    const busy: Checks = { ...allGood, search: { engine: 'up', documents: 93, pending: 40 } };
    expect(readyState(busy, true)).toMatchObject({ httpStatus: 200, status: 'ready' });
  });

  it('cannot serve without the store, whatever came before', () => {
    expect(readyState({ ...allGood, store: 'down' }, true)).toMatchObject({ httpStatus: 503, status: 'down' });
  });
});
