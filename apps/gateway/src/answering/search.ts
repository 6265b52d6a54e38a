import { Injectable, Logger } from '@nestjs/common';
import { type Answered, Answering } from '@vicino/answering';
import type { SearchQuery, SuggestAnswer, SuggestQuery } from '@vicino/contracts';
import { from, firstValueFrom, timeout } from 'rxjs';
import { searchUnavailable } from '../api/api-error.js';

/**
 * A question may be the one that finds the engine away, after two seconds, and then wait for the database among many others:
 * see decision 0010. A late answer is better than none.
 */
const PATIENCE_WITH_QUESTIONS_MS = 8_000;
const PATIENCE_WITH_TYPING_MS = 3_000;

/** Answers, or the error a caller is told when there is none. */
@Injectable()
export class Search {
  private readonly logger = new Logger(Search.name);

  constructor(private readonly answering: Answering) {}

  /** @throws SEARCH_UNAVAILABLE when engine and database are away or slow */
  query(query: SearchQuery): Promise<Answered> {
    return this.within(PATIENCE_WITH_QUESTIONS_MS, this.answering.answer(query));
  }

  /** @throws SEARCH_UNAVAILABLE when engine and database are away or slow */
  suggest(query: SuggestQuery): Promise<SuggestAnswer> {
    return this.within(PATIENCE_WITH_TYPING_MS, this.answering.suggest(query));
  }

  private async within<Answer>(patienceMs: number, answer: Promise<Answer>): Promise<Answer> {
    try {
      return await firstValueFrom(from(answer).pipe(timeout(patienceMs)));
    } catch (error) {
      this.logger.warn({ err: error }, 'a question was not answered');
      throw searchUnavailable(error);
    }
  }
}
