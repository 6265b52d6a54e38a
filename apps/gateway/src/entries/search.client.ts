import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ClientProxy } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import { z, type ZodType } from 'zod';
import {
  type AskedAgain,
  SEARCH_ASKED_AGAIN,
  SEARCH_QUERY,
  SEARCH_STATUS,
  SEARCH_SUGGEST,
  searchAnswerSchema,
  searchStatusSchema,
  suggestAnswerSchema,
  type SearchAnswer,
  type SearchQuery,
  type SearchStatus,
  type SuggestAnswer,
  type SuggestQuery,
} from '@vicino/contracts';
import { searchUnavailable } from '../api/api-error.js';

export const SEARCH_PROXY = Symbol('SEARCH_PROXY');

/** Nest's TCP client waits for ever on its own; a person does not. */
const PATIENCE_MS = 3_000;
/**
 * A question may be the one that finds the engine away, after two seconds, and then wait for the database among many others:
 * see decision 0010. A late answer is better than none.
 */
const PATIENCE_WITH_QUESTIONS_MS = 8_000;

/** Asks the search service over the wire; what comes back is checked before it goes on. */
@Injectable()
export class SearchClient {
  private readonly logger = new Logger(SearchClient.name);

  constructor(@Inject(SEARCH_PROXY) private readonly proxy: ClientProxy) {}

  /** @throws SEARCH_UNAVAILABLE when the service is away, slow or answers nonsense. */
  async query(query: SearchQuery): Promise<SearchAnswer> {
    return this.ask(SEARCH_QUERY, query, searchAnswerSchema, PATIENCE_WITH_QUESTIONS_MS);
  }

  /** @throws SEARCH_UNAVAILABLE when the service is away, slow or answers nonsense. */
  async suggest(query: SuggestQuery): Promise<SuggestAnswer> {
    return this.ask(SEARCH_SUGGEST, query, suggestAnswerSchema);
  }

  /** Has questions counted that were answered from memory. @throws SEARCH_UNAVAILABLE as `query` does */
  async askedAgain(list: readonly AskedAgain[]): Promise<void> {
    await this.ask(SEARCH_ASKED_AGAIN, list, z.number());
  }

  /** How the service stands; null when it does not answer. */
  async status(): Promise<SearchStatus | null> {
    try {
      return searchStatusSchema.parse(await this.send(SEARCH_STATUS, {}));
    } catch {
      return null;
    }
  }

  private async ask<Answer>(
    pattern: string,
    message: unknown,
    schema: ZodType<Answer>,
    patienceMs = PATIENCE_MS,
  ): Promise<Answer> {
    try {
      return schema.parse(await this.send(pattern, message, patienceMs));
    } catch (error) {
      this.logger.warn({ err: error }, 'search did not answer');
      throw searchUnavailable(error);
    }
  }

  private send(pattern: string, message: unknown, patienceMs = PATIENCE_MS): Promise<unknown> {
    // As JSON, which is how the other end first tries to read it: of a bare name it makes an error each time, with its stack.
    return firstValueFrom(this.proxy.send<unknown>(JSON.stringify(pattern), message).pipe(timeout(patienceMs)));
  }
}
