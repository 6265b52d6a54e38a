import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulesVersion } from './rules-version.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vicino-rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('rulesVersion', () => {
  it('is the same for the same program and provider files, and another one when a mapping changes', async () => {
    const mapping = join(folder, 'one.yaml');
    await writeFile(mapping, 'id: one');
    const first = await rulesVersion([folder]);
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect(await rulesVersion([folder])).toBe(first);
    expect(await rulesVersion([])).not.toBe(first);
    await writeFile(mapping, 'id: two');
    expect(await rulesVersion([folder])).not.toBe(first);
    expect(await rulesVersion([mapping])).not.toBe(first);
  });
});
