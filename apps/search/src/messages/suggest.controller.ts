import { Controller, Inject, UseFilters } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { SEARCH_SUGGEST, type SuggestAnswer, suggestQuerySchema } from '@vicino/contracts';
import { SearchErrorFilter } from './search-error.filter.js';
import type { AnsweringParts } from '../without-engine/answering.js';
import { readMessage } from './read-message.js';
import { suggest } from '../suggesting/suggest.js';

export const SUGGESTING = Symbol('suggesting');

/** Answers while somebody types. */
@Controller()
@UseFilters(SearchErrorFilter)
export class SuggestController {
  constructor(@Inject(SUGGESTING) private readonly parts: AnsweringParts) {}

  @MessagePattern(SEARCH_SUGGEST)
  async suggest(@Payload() message: unknown): Promise<SuggestAnswer> {
    return suggest(this.parts, readMessage(suggestQuerySchema, message));
  }
}
