import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Pacing } from './pacing.js';

/** Milliseconds a timer may come early by. */
const EARLY = 2;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe('Pacing', () => {
  it('rests so many times as long as the work took, however it ended', async () => {
    const pacing = new Pacing(2);
    const worked = await millisecondsOf(() => pacing.stretch(() => pause(30)));
    expect(await millisecondsOf(() => pacing.rested())).toBeGreaterThan(60 - EARLY);
    expect(worked).toBeGreaterThan(30 - EARLY);
    await expect(pacing.stretch(() => pause(30).then(() => Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect(await millisecondsOf(() => pacing.rested())).toBeGreaterThan(60 - EARLY);
  });

  it('counts what is done meanwhile as rest', async () => {
    const pacing = new Pacing(2);
    const worked = await millisecondsOf(() => pacing.stretch(() => pause(30)));
    await pause(3 * worked);
    const timer = new Promise((resolve) => void setTimeout(resolve, 0));
    expect(await Promise.race([pacing.rested().then(() => 'rested'), timer.then(() => 'later')])).toBe('rested');
  });

  it('gives back what the work gave, and needs no rest before it or at none', async () => {
    const pacing = new Pacing(0);
    await pacing.rested();
    expect(await pacing.stretch(() => pause(20, 'done'))).toBe('done');
    await pacing.rested();
  });

  it('ends a rest with the reason of the signal', async () => {
    const stopping = new AbortController();
    const pacing = new Pacing(10_000, stopping.signal);
    await pacing.stretch(() => pause(20));
    const resting = pacing.rested();
    stopping.abort(new Error('The service stops'));
    await expect(resting).rejects.toThrow('The service stops');
    await expect(pacing.rested()).rejects.toThrow('The service stops');
  });
});
