import { describe, expect, it } from '@jest/globals';
import { Pacing } from './pacing.js';

/** A clock that goes only when it is moved, and remembers what it was asked to wait. */
function clockAt(start: number) {
  let now = start;
  const waited: number[] = [];
  const pass = (ms: number) => (now += ms);
  const wait = async (ms: number) => {
    waited.push(ms);
    pass(ms);
  };
  return { clock: { now: () => now, wait }, waited, pass };
}

describe('Pacing', () => {
  it('rests so many times as long as the work took, however it ended', async () => {
    const { clock, waited, pass } = clockAt(1_000);
    const pacing = new Pacing(2, undefined, clock);
    expect(await pacing.stretch(async () => `took ${pass(30) - 1_000}`)).toBe('took 30');
    await pacing.rested();
    const failing = pacing.stretch(async () => {
      pass(50);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await pacing.rested();
    expect(waited).toEqual([60, 100]);
  });

  it('counts what is done meanwhile as rest', async () => {
    const { clock, waited, pass } = clockAt(0);
    const pacing = new Pacing(2, undefined, clock);
    await pacing.stretch(async () => pass(30));
    pass(45);
    await pacing.rested();
    await pacing.rested();
    expect(waited).toEqual([15]);
  });

  it('needs no rest before the first stretch, or at none', async () => {
    const { clock, waited, pass } = clockAt(0);
    const pacing = new Pacing(0, undefined, clock);
    await pacing.rested();
    await pacing.stretch(async () => pass(30));
    await pacing.rested();
    expect(waited).toEqual([]);
  });

  it('ends a rest with the reason of the signal', async () => {
    const stopping = new AbortController();
    const pacing = new Pacing(100_000, stopping.signal);
    await pacing.stretch(() => new Promise((done) => void setImmediate(done)));
    const resting = pacing.rested();
    stopping.abort(new Error('The service stops'));
    await expect(resting).rejects.toThrow('The service stops');
    await expect(pacing.rested()).rejects.toThrow('The service stops');
  });
});
