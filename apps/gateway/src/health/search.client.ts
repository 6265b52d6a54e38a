import { Inject, Injectable } from '@nestjs/common';
import type { ClientProxy } from '@nestjs/microservices';
import { SEARCH_STATUS, searchStatusSchema, type SearchStatus } from '@vicino/contracts';
import { firstValueFrom, timeout } from 'rxjs';

export const SEARCH_PROXY = Symbol('SEARCH_PROXY');

/** Nest's TCP client waits for ever on its own. */
const PATIENCE_MS = 3_000;

/** Asks the search service over the wire how the index stands; what comes back is checked before it goes on. */
@Injectable()
export class SearchClient {
  constructor(@Inject(SEARCH_PROXY) private readonly proxy: ClientProxy) {}

  /** Null when it does not answer in time. */
  async status(): Promise<SearchStatus | null> {
    try {
      const answer = this.proxy.send<unknown>(SEARCH_STATUS, {}).pipe(timeout(PATIENCE_MS));
      return searchStatusSchema.parse(await firstValueFrom(answer));
    } catch {
      return null;
    }
  }
}
