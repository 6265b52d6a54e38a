import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeLock } from './lock.js';
import { markOf } from './process-table.js';

describe('takeLock', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vicino-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('refuses a second start, naming the process, the folder and the cure', async () => {
    await takeLock(folder, 0);
    await expect(takeLock(folder, 0)).rejects.toThrow(
      new RegExp(`already runs on ${folder} \\(process ${process.pid}\\).*VICINO_DATA`),
    );
  });

  it('waits for a start that is just ending', async () => {
    const first = await takeLock(folder, 0);
    const second = takeLock(folder, 5_000);
    await first.release();
    await expect(second).resolves.toBeDefined();
  });

  it('leaves nothing behind when released', async () => {
    await (await takeLock(folder, 0)).release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it.each([
    ['of a process that is gone', { pid: 4_194_303, startedAt: 'x' }],
    ['of a number that belongs to another process now', { pid: process.pid, startedAt: 'long ago' }],
  ])('takes over a lock %s', async (_, holder) => {
    await writeFile(join(folder, 'lock'), JSON.stringify(holder));
    await expect(takeLock(folder, 0)).resolves.toBeDefined();
  });

  it('takes over a lock nobody can read', async () => {
    await writeFile(join(folder, 'lock'), '{"pid":');
    await expect(takeLock(folder, 0)).resolves.toBeDefined();
  });

  it('lets one of many win a dead lock', async () => {
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 4_194_303, startedAt: 'x' }));
    const takes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, 0)));
    expect(takes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('markOf', () => {
  it('knows a process from its later namesake, and a missing one', async () => {
    expect(await markOf(process.pid)).toEqual(await markOf(process.pid));
    expect(await markOf(4_194_303)).toBeNull();
  });
});
