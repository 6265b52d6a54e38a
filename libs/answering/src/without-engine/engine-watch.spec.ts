import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MeilisearchRequestError } from 'meilisearch';
import { AWAY, EngineWatch } from './engine-watch.js';

const gone = () => Promise.reject(new MeilisearchRequestError('http://engine', new Error('refused')));

describe('EngineWatch', () => {
  let isThere: boolean;
  let probes: number;
  let watch: EngineWatch;

  beforeEach(() => {
    Logger.overrideLogger(false);
    [isThere, probes] = [false, 0];
    watch = new EngineWatch(() => {
      probes += 1;
      return isThere ? Promise.resolve() : gone();
    });
  });
  afterEach(() => watch.stop());

  it('passes answers on, and does not probe an engine that answers', async () => {
    expect(await watch.ask(() => Promise.resolve(42))).toBe(42);
    expect(probes).toBe(0);
  });

  it('asks an engine that is away no more, and asks again once it is back', async () => {
    const question = jest.fn(gone);
    expect(await watch.ask(question)).toBe(AWAY);
    expect(await watch.ask(question)).toBe(AWAY);
    expect(question).toHaveBeenCalledTimes(1);
    isThere = true;
    await pause(600);
    expect(await watch.ask(() => Promise.resolve('back'))).toBe('back');
    const before = probes;
    await pause(300);
    expect(probes).toBe(before);
  });

  it('probes once, however many questions fail at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => watch.ask(gone)));
    expect(probes).toBe(1);
  });

  it('does not take a fault of the question for an engine that is away', async () => {
    await expect(watch.ask(() => Promise.reject(new RangeError('ours')))).rejects.toThrow('ours');
    expect(await watch.ask(() => Promise.resolve(1))).toBe(1);
  });

  it('ends with its service, wherever it is', async () => {
    await watch.ask(gone);
    const start = performance.now();
    await watch.stop();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
