import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BEFORE_FIRST_ID, EntryReader } from '@vicino/store';
import { IngestionClient } from './ingestion.client.js';
import { SearchClient } from './search.client.js';
import { readyState, type ReadyState } from './ready-state.js';

/** For whoever runs the gateway: is the process alive, and can it serve. */
@Controller('health')
export class HealthController {
  private wasReady = false;

  constructor(
    private readonly entries: EntryReader,
    private readonly search: SearchClient,
    private readonly ingestion: IngestionClient,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Omit<ReadyState, 'httpStatus'>> {
    const [store, search, ingestion] = await Promise.all([
      this.entries.versionsAfter(BEFORE_FIRST_ID, 1).then(
        () => 'up' as const,
        () => 'down' as const,
      ),
      this.search.status(),
      this.ingestion.status(),
    ]);
    const { httpStatus, ...body } = readyState({ store, search, ingestion }, this.wasReady);
    this.wasReady ||= body.status === 'ready';
    void reply.status(httpStatus);
    return body;
  }
}
