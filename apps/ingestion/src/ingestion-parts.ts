import { resolve } from 'node:path';
import { todayInRome } from '@vicino/domain';
import { openStore, SourceStateReader } from '@vicino/store';
import {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
} from '@vicino/store/write';
import type { CommandConfig } from './config.js';
import { harmonise } from './harmonise/index.js';
import type { RunTools } from './runs/run-tools.js';
import { fetchPolicy, openSource } from './sources/index.js';
import { VERSION } from './version.js';

/** What the service and its commands are made of. */
export interface IngestionParts {
  readonly tools: RunTools;
  close(): Promise<void>;
}

/** Connects to the database, waiting for it and its migrations. */
export async function openIngestionParts(config: CommandConfig): Promise<IngestionParts> {
  const database = await openStore({ url: config.DATABASE_URL, applicationName: 'vicino-ingestion', poolSize: 6 });
  const policy = fetchPolicy(resolve(config.VICINO_FEEDS), VERSION);
  return {
    tools: {
      open: (source, known) => openSource(source, policy, known),
      harmonise: (source, records) => harmonise(source, records, todayInRome()),
      entries: new EntryWriter(database),
      rawRecords: new RawRecordWriter(database),
      problems: new ProblemWriter(database),
      runs: new RunWriter(database),
      stateReader: new SourceStateReader(database),
      stateWriter: new SourceStateWriter(database),
      lock: new SourceLock(database),
      rulesVersion: VERSION,
    },
    close: () => database.destroy(),
  };
}
