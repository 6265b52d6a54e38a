import { describe, expect, it } from '@jest/globals';
import { STOP_WORDS } from './stop-words.js';
import { needs } from './taxonomy.js';

describe('STOP_WORDS', () => {
  it('holds every way of writing an accent, each word once, sorted', () => {
    for (const word of ['perché', 'perchè', 'perche', 'può', 'puo', 'è', 'e']) expect(STOP_WORDS).toContain(word);
    expect([...new Set(STOP_WORDS)].sort()).toEqual(STOP_WORDS);
  });

  it('leaves something to search of every need and every synonym', () => {
    const stopped = new Set(STOP_WORDS);
    const silent = needs()
      .flatMap((need) => [need.label, ...need.synonyms])
      .filter((text) =>
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .every((word) => stopped.has(word)),
      );
    expect(silent).toEqual([]);
  });
});
