import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ClientProxy } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import {
  type CheckAnswer,
  checkAnswerSchema,
  type CheckRequest,
  INGESTION_CHECK,
  INGESTION_SOURCES,
  INGESTION_STATUS,
  ingestionSourcesSchema,
  ingestionStatusSchema,
  type IngestionStatus,
  type KnownSource,
} from '@vicino/contracts';
import { ingestionUnavailable } from '../api/api-error.js';

export const INGESTION_PROXY = Symbol('INGESTION_PROXY');

const PATIENCE_MS = 2_000;

/** The largest file that is checked takes some seconds to harmonise, more while a source is run. */
const CHECK_PATIENCE_MS = 60_000;

/** Asks the ingestion service over the wire; what comes back is checked before it goes on. */
@Injectable()
export class IngestionClient {
  private readonly logger = new Logger(IngestionClient.name);

  constructor(@Inject(INGESTION_PROXY) private readonly proxy: ClientProxy) {}

  /** Null when it does not answer in time. */
  async status(): Promise<IngestionStatus | null> {
    try {
      return ingestionStatusSchema.parse(await this.send(INGESTION_STATUS));
    } catch {
      return null;
    }
  }

  /** The table of sources. @throws INGESTION_UNAVAILABLE when it does not answer in time */
  async sources(): Promise<readonly KnownSource[]> {
    try {
      return ingestionSourcesSchema.parse(await this.send(INGESTION_SOURCES));
    } catch (error) {
      this.logger.warn({ err: error }, 'ingestion did not answer');
      throw ingestionUnavailable(error);
    }
  }

  /** What is wrong with a file and what would come of it; null when ingestion does not answer in time. */
  async check(request: CheckRequest): Promise<CheckAnswer | null> {
    try {
      return checkAnswerSchema.parse(await this.send(INGESTION_CHECK, request, CHECK_PATIENCE_MS));
    } catch (error) {
      this.logger.warn({ err: error }, 'a file was not checked');
      return null;
    }
  }

  private send(pattern: string, message: unknown = {}, patience = PATIENCE_MS): Promise<unknown> {
    return firstValueFrom(this.proxy.send<unknown>(pattern, message).pipe(timeout(patience)));
  }
}
