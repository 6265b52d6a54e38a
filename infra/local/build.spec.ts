import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sourcesHash } from './build.mjs';

describe('sourcesHash', () => {
  let root = '';
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vicino-build-'));
    await write('apps/search/src/main.ts', 'a');
    await write('libs/domain/src/index.ts', 'b');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it.each(['apps/search/src/main.ts', 'libs/needs/data/new.csv', 'package-lock.json', 'tsconfig.json'])(
    'changes with %s',
    async (path) => {
      const before = sourcesHash(root);
      await write(path, 'changed');
      expect(sourcesHash(root)).not.toBe(before);
    },
  );

  it('changes when a file is moved', async () => {
    const before = sourcesHash(root);
    await rm(join(root, 'apps/search/src/main.ts'));
    await write('apps/search/src/other.ts', 'a');
    expect(sourcesHash(root)).not.toBe(before);
  });

  it('stays with new times, tests and feeds', async () => {
    const before = sourcesHash(root);
    await utimes(join(root, 'apps/search/src/main.ts'), 0, 0);
    await write('apps/search/src/main.spec.ts', 'x');
    await write('apps/ingestion/feeds/cis.csv', 'x');
    expect(sourcesHash(root)).toBe(before);
  });
});
