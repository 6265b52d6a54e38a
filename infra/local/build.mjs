/** Builds the apps and the widget when their sources are not those of the last build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withFolderLock } from './folder-lock.mjs';

const SOURCES = ['apps', 'libs', 'infra/local'];
const SETTINGS = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Not part of what is built: tests, and data that is read where it lies. */
const NOT_SOURCES = /(\.spec\.ts|\.bench\.ts|\.md)$|^apps\/ingestion\/feeds\//;
const WIDGET_CONFIG = 'apps/widget/vite.config.ts';

/** A sentence for the person who starts; shown without a stack. */
export class BuildError extends Error {
  name = 'BuildError';
}

/** SHA-256 over paths and contents of everything the build reads. Content, not time: a fresh clone has new times. */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  const files = [
    ...SETTINGS.filter((file) => existsSync(join(root, file))),
    ...SOURCES.flatMap((folder) => filesBelow(root, folder)),
  ];
  for (const file of files.filter((path) => !NOT_SOURCES.test(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds when needed. Two at once: the second waits and then finds it done. */
export async function build(root, say = console.log) {
  if (isBuilt(root, sourcesHash(root))) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  await withFolderLock(join(root, 'dist', '.lock'), say, async () => {
    const wanted = sourcesHash(root);
    if (isBuilt(root, wanted)) return;
    say('Building; after a change of the sources this takes about half a minute.');
    rmSync(stampOf(root), { force: true });
    await buildServer(root);
    if (existsSync(join(root, WIDGET_CONFIG))) {
      await run(root, 'the widget', [
        'node_modules/vite/bin/vite.js',
        'build',
        '--config',
        WIDGET_CONFIG,
        '--logLevel',
        'warn',
      ]);
    }
    writeFileSync(`${stampOf(root)}.new`, wanted);
    renameSync(`${stampOf(root)}.new`, stampOf(root));
  });
}

function isBuilt(root, wanted) {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === wanted;
}

/** All processes in one compilation: they share the libraries, which four compilations would check four times. */
async function buildServer(root) {
  // The compiler keeps files whose source is gone; a stale one could still be imported.
  rmSync(join(root, 'dist', 'server'), { recursive: true, force: true });
  await run(root, 'the apps', ['node_modules/@nestjs/cli/bin/nest.js', 'build']);
}

function run(root, what, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    const endToo = () => child.kill('SIGTERM');
    process.once('SIGTERM', endToo);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', endToo);
      if (code === 0) resolve();
      else
        reject(
          new BuildError(`Building ${what} failed (${signal ?? `exit code ${code}`}); the messages above say where.`),
        );
    });
  });
}

function filesBelow(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[\\/](node_modules|dist)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function stampOf(root) {
  return join(root, 'dist', '.stamp');
}
