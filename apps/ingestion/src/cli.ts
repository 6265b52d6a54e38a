import { parseArgs } from 'node:util';
import { todayInRome } from '@vicino/domain';
import { runMain } from '@vicino/runtime';
import { migrate } from '@vicino/store/write';
import { readCommandConfig } from './config.js';
import { runDuplicatesCommand } from './duplicates/duplicates.command.js';
import { reviewsCommand } from './freshness/index.js';
import { type IngestionParts, openIngestionParts } from './ingestion-parts.js';
import { proposeCommand } from './proposing/index.js';
import { dryRunSource } from './runs/dry-run.js';
import { reportLines } from './runs/print-report.js';
import { reportCommand } from './runs/report.command.js';
import { runSource } from './runs/run-source.js';
import type { SourceDefinition } from './sources/index.js';

const USAGE = `Usage: npm run ingest -- [command] [options]
  list                    the sources, with format and place
  all                     run every source (what happens without a command)
  SOURCE [SOURCE …]       run these sources
  report                  how every source stands: last run, problems, doubtful rules
  reviews [remind]        what each body has to confirm; remind: first the daily pass, which reminds and suspends
  reviews confirm …       a person found an entry true: see "reviews help"
  propose FILE [OUT]      guess the mapping of a list nobody has described, for a person to correct
  duplicates …            find, decide, merge: see "duplicates help"
  migrate                 bring the tables to this release
Options
  --dry-run               print what would change and every problem; write nothing
  --confirm-withdrawals   withdraw what is gone from a source, however much it is
  --quiet                 counts and open problems only
  --by NAME               who decides or confirms, for duplicates and reviews`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  'confirm-withdrawals': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  by: { type: 'string' },
} as const;

interface Options {
  readonly 'dry-run': boolean;
  readonly 'confirm-withdrawals': boolean;
  readonly quiet: boolean;
}

await runMain(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command = 'all', ...rest] = positionals;
  if (values.help) return print([USAGE]);
  switch (command) {
    case 'migrate':
      return print(migrationLines(await migrate(readCommandConfig().DATABASE_URL)));
    case 'propose':
      return propose(rest);
    case 'list':
      return withParts(async ({ sources }) => print(sources.map(sourceLine)));
    case 'report':
      return withParts(async ({ reports, sources }) => print(await reportCommand(reports, sources)));
    case 'reviews':
      return withParts(async ({ reviews, sources }) =>
        print(await reviewsCommand(reviews, sources, rest, todayInRome(), values.by)),
      );
    case 'duplicates':
      return withParts(async ({ duplicates }) => print(await runDuplicatesCommand(duplicates, rest, values.by)));
    default:
      return withParts((parts) => run(parts, positionals, values));
  }
});

async function withParts(work: (parts: IngestionParts) => Promise<void>): Promise<void> {
  const parts = await openIngestionParts(readCommandConfig());
  try {
    await work(parts);
  } finally {
    await parts.close();
  }
}

async function run({ tools, sources }: IngestionParts, asked: readonly string[], options: Options): Promise<void> {
  const chosen = asked.length === 0 || asked[0] === 'all' ? sources : asked.map((id) => knownSource(sources, id));
  if (chosen.some((source) => source === null)) return;
  for (const source of chosen) {
    if (source === null) continue;
    const limits = options['confirm-withdrawals'] ? { ...source, maxWithdrawShare: 1 } : source;
    const report = options['dry-run']
      ? await dryRunSource(tools, limits)
      : await runSource({ ...tools, progress: tell }, limits);
    print(reportLines(report, !options.quiet));
    if (report.outcome === 'FAILED' || report.outcome === 'HELD') process.exitCode = 1;
  }
}

async function propose([file, out]: readonly string[]): Promise<void> {
  if (file === undefined) return refuse('propose wants the FILE to look at.');
  const outcome = await proposeCommand(file, out ?? `${file}.mapping.yaml`);
  print(outcome.lines);
  if (outcome.kind === 'REFUSED') process.exitCode = 1;
}

function knownSource(sources: readonly SourceDefinition[], id: string): SourceDefinition | null {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) {
    refuse(`"${id}" is neither a command nor a source. Sources: ${sources.map((one) => one.id).join(', ')}`);
  }
  return source ?? null;
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n${USAGE}\n`);
  process.exitCode = 2;
}

function migrationLines(applied: readonly string[]): string[] {
  return applied.length === 0 ? ['The tables are up to date.'] : applied.map((name) => `Applied ${name}`);
}

function sourceLine({ id, name, format, location, schedule }: SourceDefinition): string {
  const place = location.kind === 'file' ? location.path : location.url;
  return `${id.padEnd(20)} ${format.padEnd(10)} ${place.padEnd(34)} ${schedule ?? 'by hand or at start'}  ${name}`;
}

/** To the other stream than reports, which somebody may be keeping. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
