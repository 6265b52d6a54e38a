import { describe, expect, it } from '@jest/globals';
import { keepRunning } from './keep-running.js';
import type { Running } from './running-child.js';

const QUICK = { firstDelayMs: 1, longestDelayMs: 4, healthyMs: 60_000 };

/** A thing whose end the test decides. */
function fake(): Running & { end(how: string): void; readonly stops: number } {
  let end = (_how: string): void => undefined;
  let stops = 0;
  const exited = new Promise<string>((resolve) => (end = resolve));
  const stop = async (): Promise<void> => {
    stops += 1;
    end('signal SIGTERM');
  };
  return {
    exited,
    stop,
    end: (how) => end(how),
    get stops() {
      return stops;
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}

function setUp(start?: (attempt: number) => Promise<Running>) {
  const started: ReturnType<typeof fake>[] = [];
  const said: string[] = [];
  const failures: number[] = [];
  let attempt = 0;
  const kept = keepRunning({
    name: 'search',
    say: (line) => said.push(line),
    onFailure: (count) => failures.push(count),
    timing: QUICK,
    start: async () => {
      attempt += 1;
      if (start) return start(attempt);
      const one = fake();
      started.push(one);
      return one;
    },
  });
  return { kept, started, said, failures, attempts: () => attempt };
}

describe('keepRunning', () => {
  it('starts again what ended by itself, and says so', async () => {
    const { kept, started, said } = setUp();
    const running = await kept;
    started[0]?.end('signal SIGKILL');
    await until(() => started.length === 2);
    expect(said).toEqual([expect.stringContaining('search ended (signal SIGKILL)')]);
    await running.stop();
  });

  it('counts failures in a row', async () => {
    const { kept, started, failures } = setUp();
    const running = await kept;
    for (const round of [1, 2, 3]) {
      started[round - 1]?.end('exit code 1');
      await until(() => started.length === round + 1);
    }
    expect(failures).toEqual([1, 2, 3]);
    await running.stop();
  });

  it('does not start again what it was asked to stop', async () => {
    const { kept, started } = setUp();
    await (await kept).stop();
    expect(started.map(({ stops }) => stops)).toEqual([1]);
  });

  it('fails when the first start fails, and goes on when a later one does', async () => {
    await expect(setUp(() => Promise.reject(new Error('no program'))).kept).rejects.toThrow('no program');
    const first = fake();
    const again = fake();
    const { kept, attempts, said } = setUp((attempt) =>
      attempt === 2 ? Promise.reject(new Error('port taken')) : Promise.resolve(attempt === 1 ? first : again),
    );
    const running = await kept;
    first.end('exit code 1');
    await until(() => attempts() === 3);
    expect(said[1]).toContain('port taken');
    await running.stop();
  });

  it('stops what was being started while it was asked to stop', async () => {
    const first = fake();
    const late = fake();
    let finish = (): void => undefined;
    const starting = new Promise<void>((resolve) => (finish = resolve));
    const { kept, attempts } = setUp((attempt) => (attempt === 1 ? Promise.resolve(first) : starting.then(() => late)));
    const running = await kept;
    first.end('exit code 1');
    await until(() => attempts() === 2);
    const stopped = running.stop();
    finish();
    await stopped;
    expect(late.stops).toBe(1);
  });
});
