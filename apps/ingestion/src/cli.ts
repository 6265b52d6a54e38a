import { parseArgs } from 'node:util';
import { runMain } from '@vicino/runtime';
import { migrate } from '@vicino/store/write';
import { readCommandConfig } from './config.js';
import { openIngestionParts } from './ingestion-parts.js';
import { dryRunSource } from './runs/dry-run.js';
import { reportLines } from './runs/print-report.js';
import { runSource } from './runs/run-source.js';
import { type SourceDefinition, sourceById, TABLE_OF_SOURCES } from './sources/index.js';

const USAGE = `Usage: npm run ingest -- [command] [options]
  list                    the sources, with format and place
  all                     run every source (what happens without a command)
  SOURCE [SOURCE …]       run these sources
  migrate                 bring the tables to this release
Options
  --dry-run               print what would change and every problem; write nothing
  --confirm-withdrawals   withdraw what is gone from a source, however much it is
  --quiet                 counts and open problems only`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  'confirm-withdrawals': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runMain(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command = 'all'] = positionals;
  if (values.help) return print([USAGE]);
  if (command === 'list') return print(TABLE_OF_SOURCES.map(sourceLine));
  if (command === 'migrate') return migrateStore();
  const chosen = command === 'all' ? TABLE_OF_SOURCES : positionals.map(knownSource);
  await run(chosen, values);
});

async function migrateStore(): Promise<void> {
  const done = await migrate(readCommandConfig().DATABASE_URL);
  print(done.length === 0 ? ['The tables are up to date.'] : done.map((name) => `Applied ${name}`));
}

async function run(
  sources: readonly SourceDefinition[],
  options: { 'dry-run': boolean; 'confirm-withdrawals': boolean; quiet: boolean },
): Promise<void> {
  const parts = await openIngestionParts(readCommandConfig());
  try {
    for (const source of sources) {
      const asked = options['confirm-withdrawals'] ? { ...source, maxWithdrawShare: 1 } : source;
      const report = options['dry-run'] ? await dryRunSource(parts.tools, asked) : await runSource(parts.tools, asked);
      print(reportLines(report, !options.quiet));
      if (report.outcome === 'FAILED' || report.outcome === 'HELD') process.exitCode = 1;
    }
  } finally {
    await parts.close();
  }
}

function knownSource(id: string): SourceDefinition {
  const source = sourceById(id);
  if (source !== undefined) return source;
  process.stderr.write(
    `"${id}" is neither a command nor a source. Sources: ${TABLE_OF_SOURCES.map((one) => one.id).join(', ')}\n${USAGE}\n`,
  );
  process.exit(2);
}

function sourceLine({ id, name, format, location, schedule }: SourceDefinition): string {
  const place = location.kind === 'file' ? location.path : location.url;
  return `${id.padEnd(20)} ${format.padEnd(10)} ${place.padEnd(34)} ${schedule ?? 'by hand or at start'}  ${name}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
