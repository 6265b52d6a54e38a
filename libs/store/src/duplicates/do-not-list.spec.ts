import { describe, expect, it } from '@jest/globals';
import { doNotListHash, DoNotList } from './do-not-list.js';

describe('the do-not-list', () => {
  const list = new DoNotList(new Set([doNotListHash('NAME', 'Studio Rossi, Ciriè'), doNotListHash('ENTRY', 'a-11')]));

  it('recognises a name however it is written', () => {
    expect(list.has('NAME', "STUDIO ROSSI – CIRIE'")).toBe(true);
    expect(list.has('NAME', 'Studio Rossi, Ivrea')).toBe(false);
  });

  it('takes an id as it is, and a value of another kind for another', () => {
    expect(list.has('ENTRY', 'a-11')).toBe(true);
    expect(list.has('ENTRY', 'a1-1')).toBe(false);
    expect(list.has('PHONE', 'Studio Rossi, Ciriè')).toBe(false);
  });
});
