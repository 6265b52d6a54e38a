/**
 * `npm start` on a machine that has only Node: installs, builds, then runs everything in this same process, so that a signal
 * sent to it, and its exit code, are those of the start itself.
 *
 *   node infra/local/bootstrap.mjs                     install, build, start
 *   node infra/local/bootstrap.mjs --build-only        install, build
 *   node infra/local/bootstrap.mjs run FILE [ARGS…]    install, build, run a compiled command beside the engines
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, BuildError } from './build.mjs';
import { whenParentGone } from './parent.mjs';
import { install, InstallError } from './install.mjs';

// Not import.meta.dirname: a Node too old to have it must get as far as the sentence that says so.
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [task, ...rest] = process.argv.slice(2);
// What a command prints may be read by another program; our own progress goes to the error stream then.
const say = task === 'run' ? console.error : console.log;

try {
  await install(root, say);
  await build(root, say);
  if (task === undefined) {
    if (process.env.npm_lifecycle_event === 'start') whenParentGone(() => process.kill(process.pid, 'SIGTERM'));
    process.exitCode = await (await compiled('main')).main(root);
    process.exit();
  } else if (task === 'run') {
    process.exitCode = await (await compiled('with-engines')).withEngines(root, rest);
    process.exit();
  } else if (task !== '--build-only') {
    console.error(`Unknown argument ${task}. Known: --build-only, and: run FILE [ARGS…].`);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof InstallError || error instanceof BuildError ? error.message : error);
  process.exit(1);
}

function compiled(name) {
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(root, 'dist', 'server', 'infra', 'local', 'src', `${name}.js`)).href);
}
