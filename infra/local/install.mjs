/**
 * Installs the locked dependencies when they are missing or are not those of package-lock.json. Needs nothing but Node and
 * its npm: `npm start`, `npm test` and `npm run check` call it first, on a fresh clone too.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { withFolderLock } from './folder-lock.mjs';

const SUPPORTED = '20.19 or later, 22.13 or later, or 24.11 or later';
const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH)\b/;

const TICK_MS = 20_000;

/** A sentence for the person who starts; shown without a stack. */
export class InstallError extends Error {
  name = 'InstallError';
}

/** True for the versions of Node in `engines` of package.json. */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  return major > 24 || (major === 24 && minor >= 11);
}

/**
 * True when what npm installed is what the lock file asks for. Both are npm's own records ("packages" maps); a package that
 * is optional may be missing, since npm leaves out those for other platforms.
 */
export function agrees(locked, installed) {
  const there = installed.packages ?? {};
  const complete = Object.entries(locked.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
  return complete && Object.keys(there).every((path) => locked.packages?.[path] !== undefined);
}

/** True when node_modules of `root` holds the locked dependencies. */
export function isInstalled(root) {
  const lockText = readText(join(root, 'package-lock.json'));
  const stampFile = stampOf(root);
  if (lockText !== null && readText(stampFile) === hash(lockText)) return true;
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (lockText === null || !existsSync(installed)) return false;
  if (!agrees(JSON.parse(lockText), readJson(installed))) return false;
  writeStamp(stampFile, hash(lockText));
  return true;
}

/** Installs when needed. Two at once: the second waits and then finds it done. */
export async function install(root, say = console.log) {
  if (!isSupportedNode(process.version)) {
    throw new InstallError(
      `Vicino needs Node ${SUPPORTED}; this is ${process.version}. See https://nodejs.org/en/download.`,
    );
  }
  if (isInstalled(root)) return;
  // In dist, which git ignores; node_modules itself is emptied by npm.
  mkdirSync(join(root, 'dist'), { recursive: true });
  await withFolderLock(join(root, 'dist', '.install-lock'), say, async () => {
    if (isInstalled(root)) return;
    say('Installing the locked dependencies; the first time this takes a minute or two.');
    await installLocked(root, say);
    writeStamp(stampOf(root), hash(readText(join(root, 'package-lock.json')) ?? ''));
  });
}

/**
 * `npm ci`, which refuses a lock file that lacks optional packages of other platforms, as npm itself leaves them out when the
 * registry does not offer them. `npm install` takes it, so what it did is held against the lock file afterwards.
 */
async function installLocked(root, say) {
  const first = await npm(root, ['ci'], say);
  if (first.code === 0) return;
  if (!/EUSAGE/.test(first.said)) throw new InstallError(failure(first));
  const second = await npm(root, ['install', '--no-save'], say);
  if (second.code !== 0) throw new InstallError(failure(second));
  if (!agrees(readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules', '.package-lock.json')))) {
    throw new InstallError('package.json and package-lock.json disagree. Run `npm install`, and commit both files.');
  }
}

/** Runs npm to its end; what it says is kept for the case that it fails. */
function npm(root, task, say) {
  const [command, args] = npmCommand();
  const quiet = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...task, ...quiet], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = (said + chunk).slice(-20_000)));
    const since = Date.now();
    const ticks = setInterval(
      () => say(`Still installing, for ${Math.round((Date.now() - since) / 1000)} s.`),
      TICK_MS,
    );
    const endToo = () => child.kill('SIGTERM');
    process.once('SIGTERM', endToo);
    child.once('error', (error) =>
      reject(new InstallError(`npm could not be started: ${error.message}. Install Node with its npm.`)),
    );
    child.once('close', (code, signal) => {
      clearInterval(ticks);
      process.off('SIGTERM', endToo);
      resolve({ code: code ?? signal, said });
    });
  });
}

function failure({ code, said }) {
  return OFFLINE.test(said)
    ? 'npm could not reach its registry. The first start needs the network (or a proxy set with `npm config set proxy`); later ones do not.'
    : `npm failed (${code}) and nothing was started. It said:\n${said.trimEnd().split('\n').slice(-40).join('\n')}`;
}

/** The npm that started us, else the one beside this Node, else the one on the PATH. */
function npmCommand() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, [script]] : ['npm', []];
}

function stampOf(root) {
  return join(root, 'node_modules', '.vicino-lock');
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readJson(path) {
  return JSON.parse(readText(path) ?? '{}');
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Written aside and renamed: an interrupted write leaves no stamp rather than a wrong one. */
function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await install(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));
  } catch (error) {
    console.error(error instanceof InstallError ? error.message : error);
    process.exit(1);
  }
}
