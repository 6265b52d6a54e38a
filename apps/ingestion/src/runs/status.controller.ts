import { Controller, Inject } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { INGESTION_SOURCES, INGESTION_STATUS, type IngestionStatus, type KnownSource } from '@vicino/contracts';
import type { SourceDefinition } from '../sources/index.js';
import { FeedRuns, SOURCES } from './feed-runs.service.js';

@Controller()
export class StatusController {
  constructor(
    private readonly runs: FeedRuns,
    @Inject(SOURCES) private readonly table: readonly SourceDefinition[],
  ) {}

  @MessagePattern(INGESTION_STATUS)
  status(): IngestionStatus {
    return this.runs.status();
  }

  @MessagePattern(INGESTION_SOURCES)
  sources(): KnownSource[] {
    return this.table.map(({ id, name, managingBody, format, schedule }) => ({
      id,
      name,
      managingBody,
      format,
      schedule,
    }));
  }
}
