import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EngineResult } from './engine-answer.js';
import { WordlessMemory } from './wordless-memory.js';

const QUERY = { indexUid: 'entries', q: '', filter: ['municipalities IN ["001125"]', 'needs IN ["mensa"]'] };
const RESULT = resultOf('one');

function resultOf(...ids: string[]): EngineResult {
  const hits = ids.map((id) => ({ id }));
  return { indexUid: 'entries', hits, query: '', processingTimeMs: 0, totalHits: ids.length };
}

describe('WordlessMemory', () => {
  let memory: WordlessMemory;

  beforeEach(() => {
    memory = new WordlessMemory();
    memory.changed();
  });

  it('gives again what was found, and nothing for another query', () => {
    memory.remember(QUERY, RESULT, memory.now());
    expect(memory.recall({ ...QUERY })).toEqual(RESULT);
    expect(memory.recall({ ...QUERY, filter: [] })).toBeUndefined();
    expect(memory.recall({ ...QUERY, limit: 1 })).toBeUndefined();
  });

  it('leaves what it remembers as it is, whatever is done with what it gives', () => {
    memory.remember(QUERY, resultOf('one'), memory.now());
    memory.recall(QUERY)?.hits.pop();
    expect(memory.recall(QUERY)).toEqual(RESULT);
  });

  it('remembers nothing that was said in words', () => {
    const said = { ...QUERY, q: 'pasto caldo' };
    memory.remember(said, RESULT, memory.now());
    expect(memory.recall(said)).toBeUndefined();
  });

  it('forgets with every change', () => {
    memory.remember(QUERY, RESULT, memory.now());
    memory.changed();
    expect(memory.recall(QUERY)).toBeUndefined();
  });

  it('does not remember what was asked before a change', () => {
    const asked = memory.now();
    memory.changed();
    memory.remember(QUERY, RESULT, asked);
    expect(memory.recall(QUERY)).toBeUndefined();
  });

  it('remembers nothing while it hears of no changes', () => {
    memory.remember(QUERY, RESULT, memory.now());
    memory.lost();
    expect(memory.recall(QUERY)).toBeUndefined();
    memory.remember(QUERY, RESULT, memory.now());
    expect(memory.recall(QUERY)).toBeUndefined();
    memory.changed();
    memory.remember(QUERY, RESULT, memory.now());
    expect(memory.recall(QUERY)).toEqual(RESULT);
  });

  it('does not keep a list so long that it would push out many others', () => {
    memory.remember(QUERY, resultOf(...Array.from({ length: 1_000 }, (_, index) => `entry ${index}`)), memory.now());
    expect(memory.recall(QUERY)).toBeUndefined();
  });
});
