import { Controller, Inject } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { SEARCH_STATUS, type SearchStatus } from '@vicino/contracts';
import type { ChangeLog, EntryReader } from '@vicino/store';
import type { Engine } from '@vicino/search-index';
import { Indexer } from '../indexing/indexer.js';
import { searchStatus } from './search-status.js';

export const STATUS_PARTS = Symbol('status parts');

export interface StatusParts {
  readonly engine: Engine;
  readonly uid: string;
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
}

/** The messages the service answers. */
@Controller()
export class SearchController {
  constructor(
    @Inject(STATUS_PARTS) private readonly parts: StatusParts,
    private readonly indexer: Indexer,
  ) {}

  @MessagePattern(SEARCH_STATUS)
  async status(): Promise<SearchStatus> {
    const [status, index] = await Promise.all([searchStatus(this.parts), this.indexer.health()]);
    return { ...status, index };
  }
}
