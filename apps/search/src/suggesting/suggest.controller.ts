import { Controller, Inject, UseFilters } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { SEARCH_SUGGEST, type SuggestAnswer } from '@vicino/contracts';
import type { Engine } from '../engine.js';
import { SearchErrorFilter } from '../querying/search-error.filter.js';
import { readSuggestQuery } from './read-suggest-query.js';
import { suggest } from './suggest.js';

export const SUGGESTING = Symbol('suggesting');

export interface SuggestingParts {
  readonly engine: Engine;
  readonly uid: string;
}

/** Answers while somebody types. */
@Controller()
@UseFilters(SearchErrorFilter)
export class SuggestController {
  constructor(@Inject(SUGGESTING) private readonly parts: SuggestingParts) {}

  @MessagePattern(SEARCH_SUGGEST)
  async suggest(@Payload() message: unknown): Promise<SuggestAnswer> {
    return suggest(this.parts.engine, this.parts.uid, readSuggestQuery(message));
  }
}
