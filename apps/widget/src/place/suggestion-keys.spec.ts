import { describe, expect, it } from '@jest/globals';
import { activeAfter, onlyAnswer } from './suggestion-keys.js';

describe('activeAfter', () => {
  it('goes round the list in both directions', () => {
    expect(activeAfter('ArrowDown', -1, 3)).toBe(0);
    expect(activeAfter('ArrowDown', 2, 3)).toBe(0);
    expect(activeAfter('ArrowUp', -1, 3)).toBe(2);
    expect(activeAfter('ArrowUp', 1, 3)).toBe(0);
  });

  it('leaves other keys, and an empty list, to the field', () => {
    expect(activeAfter('a', 0, 3)).toBeNull();
    expect(activeAfter('ArrowDown', -1, 0)).toBeNull();
  });
});

describe('onlyAnswer', () => {
  const settimo = ['Settimo Torinese', 'Settimo Vittone', 'Settimo Rottaro'].map((name) => ({
    name,
    matchedName: null,
  }));

  it('does not choose among several', () => {
    expect(onlyAnswer('settimo', settimo)).toBeNull();
    expect(onlyAnswer('settimo', [])).toBeNull();
  });

  it('takes the very name, however it is spelt', () => {
    expect(onlyAnswer('SETTIMO  VITTONE', settimo)?.name).toBe('Settimo Vittone');
    const cirie = [
      { name: 'Ciriè', matchedName: null },
      { name: 'Ciriano', matchedName: null },
    ];
    expect(onlyAnswer("cirie'", cirie)?.name).toBe('Ciriè');
  });

  it('takes a former name, and the only suggestion there is', () => {
    const chy = { name: 'Val di Chy', matchedName: 'Alice Superiore' };
    expect(onlyAnswer('alice superiore', [chy, ...settimo])).toBe(chy);
    expect(onlyAnswer('ali', [chy])).toBe(chy);
  });
});
