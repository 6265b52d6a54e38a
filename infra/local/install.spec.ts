import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { agrees, isInstalled, isSupportedNode } from './install.mjs';

const LOCK = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
    'node_modules/@engine/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const INSTALLED = { packages: { 'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' } } };

describe('isSupportedNode', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.13.0', 'v24.11.0', 'v26.0.0'])('takes %s', (version) => {
    expect(isSupportedNode(version)).toBe(true);
  });
  it.each(['v18.20.0', 'v20.18.9', 'v21.7.0', 'v22.12.0', 'v23.5.0', 'v24.10.0'])('refuses %s', (version) => {
    expect(isSupportedNode(version)).toBe(false);
  });
});

describe('agrees', () => {
  it('lets packages for other platforms be missing', () => {
    expect(agrees(LOCK, INSTALLED)).toBe(true);
  });
  it('sees a missing, a different and a superfluous package', () => {
    const other = { packages: { 'node_modules/pg': { version: '8.0.1', integrity: 'sha512-c' } } };
    const more = { packages: { ...INSTALLED.packages, 'node_modules/gone': { version: '1.0.0' } } };
    expect([{ packages: {} }, other, more].map((installed) => agrees(LOCK, installed))).toEqual([false, false, false]);
  });
});

describe('isInstalled', () => {
  let root = '';
  const write = async (path: string, value: unknown) => writeFile(join(root, path), JSON.stringify(value));

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vicino-install-'));
    await mkdir(join(root, 'node_modules'));
    await write('package-lock.json', LOCK);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('takes what npm itself installed, and remembers it by a stamp', async () => {
    await write('node_modules/.package-lock.json', INSTALLED);
    expect(isInstalled(root)).toBe(true);
    expect(await readFile(join(root, 'node_modules/.vicino-lock'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is stale once the lock file changes', async () => {
    await write('node_modules/.package-lock.json', INSTALLED);
    expect(isInstalled(root)).toBe(true);
    await write('package-lock.json', { packages: { ...LOCK.packages, 'node_modules/new': { version: '1.0.0' } } });
    expect(isInstalled(root)).toBe(false);
  });

  it('is not installed without npm having said so', () => {
    expect(isInstalled(root)).toBe(false);
  });
});
