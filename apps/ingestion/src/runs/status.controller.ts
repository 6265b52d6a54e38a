import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { INGESTION_STATUS, type IngestionStatus } from '@vicino/contracts';
import { FeedRuns } from './feed-runs.service.js';

@Controller()
export class StatusController {
  constructor(private readonly runs: FeedRuns) {}

  @MessagePattern(INGESTION_STATUS)
  status(): IngestionStatus {
    return this.runs.status();
  }
}
