import { Inject, Injectable } from '@nestjs/common';
import type { ClientProxy } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import { INGESTION_STATUS, ingestionStatusSchema, type IngestionStatus } from '@vicino/contracts';

export const INGESTION_PROXY = Symbol('INGESTION_PROXY');

const PATIENCE_MS = 2_000;

/** Asks ingestion how it stands. */
@Injectable()
export class IngestionClient {
  constructor(@Inject(INGESTION_PROXY) private readonly proxy: ClientProxy) {}

  /** Null when it does not answer in time. */
  async status(): Promise<IngestionStatus | null> {
    try {
      const answer = await firstValueFrom(this.proxy.send<unknown>(INGESTION_STATUS, {}).pipe(timeout(PATIENCE_MS)));
      return ingestionStatusSchema.parse(answer);
    } catch {
      return null;
    }
  }
}
