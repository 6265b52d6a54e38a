import { beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerMemory } from './answer-memory.js';

const ANSWER = { headers: [], body: Buffer.from('{}') };
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
    memory.remember('a', ANSWER, memory.now());
    expect(memory.recall('a')).toBe(ANSWER);
    expect(memory.recall('b')).toBeUndefined();
  });

  it('remembers nothing from before a change, nor what was asked before it', () => {
    const before = memory.now();
    memory.remember('a', ANSWER, before);
    memory.changed();
    expect(memory.recall('a')).toBeUndefined();
    now += 1_000;
    memory.remember('a', ANSWER, before);
    expect(memory.recall('a')).toBeUndefined();
  });

  it('remembers nothing that was asked before a change had settled', () => {
    memory.changed();
    now += 599;
    memory.remember('a', ANSWER, memory.now());
    expect(memory.size).toBe(0);
    now += 1;
    memory.remember('a', ANSWER, memory.now());
    expect(memory.size).toBe(1);
  });

  it('remembers nothing while it hears of no changes', () => {
    memory.remember('a', ANSWER, memory.now());
    memory.lost();
    expect(memory.recall('a')).toBeUndefined();
    now += 1_000;
    memory.remember('a', ANSWER, memory.now());
    expect(memory.size).toBe(0);
  });

  it('forgets at the turn of the minute, and remembers nothing asked in another', () => {
    memory.remember('a', ANSWER, memory.now());
    const asked = memory.now();
    now = 11 * MINUTE;
    expect(memory.recall('a')).toBeUndefined();
    memory.remember('a', ANSWER, asked);
    expect(memory.size).toBe(0);
  });

  it('stays within its bounds', () => {
    const large = { headers: [], body: Buffer.alloc(500 * 1024) };
    for (let index = 0; index < 200; index += 1) memory.remember(String(index), large, memory.now());
    expect(memory.size).toBe(131);
    memory.remember('too large', { headers: [], body: Buffer.alloc(600 * 1024) }, memory.now());
    expect(memory.recall('too large')).toBeUndefined();
  });
});
