import { beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerMemory } from './answer-memory.js';

const ANSWER = { headers: [], body: Buffer.from('{}'), asked: [] };
const MINUTE = 60_000;

describe('AnswerMemory', () => {
  let now = 0;
  let memory: AnswerMemory;

  beforeEach(() => {
    now = 10 * MINUTE;
    memory = new AnswerMemory(() => now);
    memory.changed();
    now += 1_000;
  });

  it('gives an answer again', () => {
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    expect(memory.recall('a')).toEqual(ANSWER);
    expect(memory.recall('b')).toBeUndefined();
  });

  it('remembers nothing from before a change, nor what was asked before it', () => {
    const before = memory.now();
    memory.remember('a', ANSWER, before, 'DAY');
    memory.changed();
    expect(memory.recall('a')).toBeUndefined();
    now += 1_000;
    memory.remember('a', ANSWER, before, 'DAY');
    expect(memory.recall('a')).toBeUndefined();
  });

  it('remembers nothing that was asked before a change had settled', () => {
    memory.changed();
    now += 999;
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    expect(memory.size).toBe(0);
    now += 1;
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    expect(memory.size).toBe(1);
  });

  it('remembers nothing while it hears of no changes', () => {
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    memory.lost();
    expect(memory.recall('a')).toBeUndefined();
    now += 1_000;
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    expect(memory.size).toBe(0);
  });

  it('forgets at the turn of the minute what goes by the clock, and the rest ten minutes on', () => {
    memory.remember('clock', ANSWER, memory.now(), 'MINUTE');
    memory.remember('day', ANSWER, memory.now(), 'DAY');
    now = 11 * MINUTE;
    expect(memory.recall('clock')).toBeUndefined();
    expect(memory.recall('day')).toEqual(ANSWER);
    now = 20 * MINUTE;
    expect(memory.recall('day')).toBeUndefined();
  });

  it('forgets everything at midnight in Rome', () => {
    now = Date.parse('2026-11-22T22:59:59Z');
    memory.remember('a', ANSWER, memory.now(), 'DAY');
    expect(memory.recall('a')).toEqual(ANSWER);
    now += 1_000;
    expect(memory.recall('a')).toBeUndefined();
  });

  it('remembers nothing asked in another minute', () => {
    const asked = memory.now();
    now = 11 * MINUTE;
    memory.remember('a', ANSWER, asked, 'DAY');
    expect(memory.size).toBe(0);
  });

  it('stays within its bounds', () => {
    const large = { ...ANSWER, body: Buffer.alloc(500 * 1024) };
    for (let index = 0; index < 200; index += 1) memory.remember(String(index), large, memory.now(), 'DAY');
    expect(memory.size).toBe(131);
    expect(memory.recall('68')).toBeUndefined();
    expect(memory.recall('69')).toEqual(large);
    memory.remember('too large', { ...ANSWER, body: Buffer.alloc(600 * 1024) }, memory.now(), 'DAY');
    expect(memory.recall('too large')).toBeUndefined();
  });

  it('has room for as many answers after it forgot them, and after they were given anew', () => {
    const large = { ...ANSWER, body: Buffer.alloc(500 * 1024) };
    const fill = (): void => {
      for (let index = 0; index < 131; index += 1) memory.remember(String(index), large, memory.now(), 'DAY');
    };
    fill();
    fill();
    expect(memory.size).toBe(131);
    memory.changed();
    now += 1_000;
    expect(memory.size).toBe(0);
    fill();
    expect(memory.size).toBe(131);
  });
});
