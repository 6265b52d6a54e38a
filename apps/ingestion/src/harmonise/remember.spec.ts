import { describe, expect, it, jest } from '@jest/globals';
import { remember, rememberBy } from './remember.js';

describe('remember', () => {
  it('asks once for the same text', () => {
    const read = jest.fn((text: string) => ({ text }));
    const remembered = remember(read);
    expect([remembered('a'), remembered('b'), remembered('a')]).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'a' }]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets what was asked long ago, and keeps no long texts', () => {
    const read = jest.fn((text: string) => ({ text }));
    const remembered = remember(read);
    for (let number = 0; number < 5000; number += 1) remembered(`${number}`);
    remembered('4999');
    remembered('0');
    expect(read).toHaveBeenCalledTimes(5001);
    const long = 'x'.repeat(3000);
    remembered(long);
    remembered(long);
    expect(read).toHaveBeenCalledTimes(5003);
  });

  it('tells questions apart by their key', () => {
    const sum = rememberBy(
      ({ a, b }: { a: string; b: string }) => JSON.stringify([a, b]),
      ({ a, b }) => [a, b],
    );
    expect([sum({ a: 'x', b: '' }), sum({ a: '', b: 'x' })]).toEqual([
      ['x', ''],
      ['', 'x'],
    ]);
  });
});
