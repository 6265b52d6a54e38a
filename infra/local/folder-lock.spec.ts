import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withFolderLock } from './folder-lock.mjs';

describe('withFolderLock', () => {
  let lock = '';
  const quiet = () => undefined;
  beforeEach(async () => {
    lock = join(await mkdtemp(join(tmpdir(), 'vicino-lock-')), 'lock');
  });
  afterEach(() => rm(join(lock, '..'), { recursive: true, force: true }));

  it('lets one work at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await pause(20);
      inside -= 1;
    };
    await Promise.all([withFolderLock(lock, quiet, work), withFolderLock(lock, quiet, work)]);
    expect(most).toBe(1);
  });

  it('is free again after a failure', async () => {
    await expect(withFolderLock(lock, quiet, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    await mkdir(lock);
    await writeFile(join(lock, 'pid'), '4194303');
    await expect(withFolderLock(lock, quiet, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
