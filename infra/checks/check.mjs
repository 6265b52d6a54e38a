/**
 * `npm run check`: everything that can be said of the code without running it, plus that generated files and
 * migrations are current. Every step runs even when one before it failed, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process';

const bin = (name) => `node_modules/.bin/${name}`;
const typescript = ['--import', './test/support/register-typescript.mjs', '--no-warnings'];

/** Name of the step, command, arguments, and what to do when it fails. */
const STEPS = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.'], 'npm run format'],
  ['lint', bin('eslint'), ['.'], 'mend what is named; there are no exceptions in comments'],
  ['types', bin('tsc'), ['-p', 'tsconfig.json'], 'mend what is named'],
  ['types of the widget', bin('tsc'), ['-p', 'apps/widget/tsconfig.json', '--noEmit'], 'mend what is named'],
  [
    'import rules',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'infra', 'test'],
    'the rule names its reason; docs/map.md has the table',
  ],
  ['generated: territory', 'node', ['libs/territory/generate.mjs', '--check'], 'npm run generate'],
  ['generated: needs', 'node', ['libs/needs/generate.mjs', '--check'], 'npm run generate'],
  ['generated: schema', 'node', [...typescript, 'apps/gateway/src/schema.cli.ts', '--check'], 'npm run generate'],
  ['generated: widget types', 'node', ['apps/widget/generate.mjs', '--check'], 'npm run generate'],
  [
    'migrations',
    'node',
    [...typescript, 'infra/checks/migrations.cli.ts'],
    'write the migration that makes the tables what the entities say',
  ],
];

const failed = [];
for (const [name, command, args, cure] of STEPS) {
  const start = Date.now();
  const { status } = spawnSync(command === 'node' ? process.execPath : command, args, {
    stdio: 'inherit',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(`${name}: ${cure}`);
}

if (failed.length > 0) {
  console.error(
    `\n${failed.length} of ${STEPS.length} checks failed:\n${failed.map((line) => `- ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
}
