import { resolve } from 'node:path';
import { todayInRome } from '@vicino/domain';
import {
  connectionPool,
  type ConnectionPoolOptions,
  DetailsReader,
  DoNotListReader,
  openStore,
  ReviewReader,
  RunReader,
  SourceStateReader,
} from '@vicino/store';
import {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  ReadingWriter,
  ReviewWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
  VerificationWriter,
} from '@vicino/store/write';
import type { CheckTools } from './checking/checks.js';
import type { CommandConfig } from './config.js';
import { type DuplicateTools, duplicateTools } from './duplicates/duplicates.command.js';
import type { ReviewTools } from './freshness/index.js';
import { createHarmoniser, type HarmoniseSource } from './harmonise/index.js';
import { readProviders } from './provider-files.js';
import { rulesVersion } from './rules-version.js';
import type { ReportTools } from './runs/report.command.js';
import type { RunTools } from './runs/run-tools.js';
import { fetchPolicy, openSource, type SourceDefinition } from './sources/index.js';
import { VERSION } from './version.js';

/** What the service and its commands are made of. */
export interface IngestionParts {
  /** The table of sources, with those of VICINO_SOURCES. */
  readonly sources: readonly SourceDefinition[];
  readonly tools: RunTools;
  readonly duplicates: DuplicateTools;
  readonly reports: ReportTools;
  readonly checking: CheckTools;
  readonly reviews: ReviewTools;
  /** Connections beside those of the store. Whoever opens them ends them. */
  readonly connections: (options: ConnectionPoolOptions) => ReturnType<typeof connectionPool>;
  close(): Promise<void>;
}

/**
 * Reads the provider files and connects to the database, waiting for it and its migrations.
 * @throws ProviderFileError naming every fault of a mapping or of the further sources
 */
export async function openIngestionParts(config: CommandConfig): Promise<IngestionParts> {
  const { sources, mappings } = await readProviders(config.VICINO_MAPPINGS ?? null, config.VICINO_SOURCES ?? null);
  const database = await openStore({ url: config.DATABASE_URL, applicationName: 'vicino-ingestion', poolSize: 6 });
  const entries = new EntryWriter(database);
  const reviews = new ReviewWriter(database);
  const policy = fetchPolicy(resolve(config.VICINO_FEEDS), VERSION);
  const harmoniser = (source: HarmoniseSource, today: string) => createHarmoniser(source, today, undefined, mappings);
  const providerFiles = [config.VICINO_MAPPINGS, config.VICINO_SOURCES].filter((path) => path !== undefined);
  return {
    sources,
    tools: {
      open: (source, known) => openSource(source, policy, known),
      today: todayInRome,
      harmoniser,
      entries,
      rawRecords: new RawRecordWriter(database),
      readings: new ReadingWriter(database),
      problems: new ProblemWriter(database),
      reviews,
      runs: new RunWriter(database),
      runReader: new RunReader(database),
      stateReader: new SourceStateReader(database),
      stateWriter: new SourceStateWriter(database),
      lock: new SourceLock(database),
      doNotList: new DoNotListReader(database),
      rulesVersion: await rulesVersion(providerFiles),
    },
    duplicates: duplicateTools(database),
    reports: {
      runs: new RunReader(database),
      states: new SourceStateReader(database),
      details: new DetailsReader(database),
    },
    reviews: {
      reader: new ReviewReader(database),
      writer: reviews,
      entries,
      verifications: new VerificationWriter(database),
    },
    checking: { sources, mappings, harmoniser: (source) => harmoniser(source, todayInRome()) },
    connections: (options) => connectionPool(database, options),
    close: () => database.destroy(),
  };
}
