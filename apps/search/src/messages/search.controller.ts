import { Controller, Inject, UseFilters } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import {
  askedAgainListSchema,
  foundNothing,
  SEARCH_ASKED_AGAIN,
  SEARCH_QUERY,
  SEARCH_STATUS,
  searchQuerySchema,
  type IndexHealth,
  type SearchAnswer,
  type SearchStatus,
} from '@vicino/contracts';
import type { ChangeLog, EntryReader } from '@vicino/store';
import type { Engine } from '../engine.js';
import type { QuestionCounts } from '../questions/question-counts.js';
import { answerPlan, type AnsweringParts } from '../without-engine/answering.js';
import type { OpenHours } from '../querying/open-hours.js';
import { readMessage } from './read-message.js';
import { planSearch } from '../querying/search-plan.js';
import { SearchErrorFilter } from './search-error.filter.js';
import { searchStatus } from './search-status.js';
import { withoutTraces } from './without-traces.js';

export const QUERYING = Symbol('querying');

export interface QueryingParts {
  readonly engine: Engine;
  readonly uid: string;
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
  /** What the indexing says of itself. */
  readonly indexHealth: () => Promise<IndexHealth>;
  readonly openHours: OpenHours;
  readonly answering: AnsweringParts;
  readonly questions: Pick<QuestionCounts, 'count'>;
}

/** The messages the service answers. */
@Controller()
@UseFilters(SearchErrorFilter)
export class SearchController {
  constructor(@Inject(QUERYING) private readonly parts: QueryingParts) {}

  @MessagePattern(SEARCH_QUERY)
  async query(@Payload() message: unknown): Promise<SearchAnswer> {
    const query = readMessage(searchQuerySchema, message);
    try {
      const plan = planSearch(query, await this.parts.openHours.openIn(query));
      const answer = await answerPlan(this.parts.answering, plan);
      // After the answer has gone.
      setImmediate(() => this.parts.questions.count(plan, { times: 1, withoutHits: foundNothing(answer) }));
      return answer;
    } catch (error) {
      throw query.eligibleFor === null ? error : withoutTraces(error);
    }
  }

  /** Counts what was answered from memory elsewhere. */
  @MessagePattern(SEARCH_ASKED_AGAIN)
  askedAgain(@Payload() message: unknown): number {
    const list = readMessage(askedAgainListSchema, message);
    for (const { query, ...asking } of list) this.parts.questions.count(planSearch(query), asking);
    return list.length;
  }

  @MessagePattern(SEARCH_STATUS)
  async status(): Promise<SearchStatus> {
    const [status, index] = await Promise.all([searchStatus(this.parts), this.parts.indexHealth()]);
    return { ...status, index };
  }
}
