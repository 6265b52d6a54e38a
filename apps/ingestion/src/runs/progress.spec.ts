import { describe, expect, it } from '@jest/globals';
import { bytesInput } from '../sources/index.js';
import { countedInput, progressLine } from './progress.js';

const reached = { rows: 20_000, seconds: 10, bytes: null, rowsBefore: null };

describe('progressLine', () => {
  it('tells what is left by the bytes', () => {
    const line = progressLine('a', { ...reached, bytes: { read: 1000, of: 5000 }, rowsBefore: 7 });
    expect(line).toBe('a: 20000 rows read, 2000 a second; about 80000 left, 40 s');
  });

  it('tells what is left by the rows of the last time where all bytes are read, or not counted', () => {
    const whole = { read: 5000, of: 5000 };
    expect(progressLine('a', { ...reached, bytes: whole, rowsBefore: 1_000_000 })).toContain(
      'about 980000 left, 9 min',
    );
    expect(progressLine('a', { ...reached, rowsBefore: 25_000 })).toContain('about 5000 left, 3 s');
  });

  it('does not guess', () => {
    expect(progressLine('a', reached)).toContain('how much is left is not known');
    expect(progressLine('a', { ...reached, rowsBefore: 12_000 })).toContain('not known');
  });
});

describe('countedInput', () => {
  it('counts what the last opening read', async () => {
    const { input, bytesRead } = countedInput(bytesInput('abcde'));
    for await (const chunk of input.open()) expect(chunk.byteLength).toBe(5);
    for await (const chunk of input.open()) expect(chunk.byteLength).toBe(5);
    expect(bytesRead()).toBe(5);
    expect(input.size).toBe(5);
  });
});
