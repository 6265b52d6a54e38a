import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchAnswer, SearchQuery, SuggestAnswer, SuggestQuery } from '@vicino/contracts';
import { connectEngine, indexNames } from '@vicino/search-index';
import {
  EntryReader,
  EntryTextSearch,
  HoursReader,
  openStore,
  QuestionCounter,
  type StoreOptions,
} from '@vicino/store';
import { OpenHours } from './querying/open-hours.js';
import { planSearch } from './querying/search-plan.js';
import { WordlessMemory } from './querying/wordless-memory.js';
import { type CountedQuestion, foundNothing } from './questions/asked-question.js';
import { QuestionCounts } from './questions/question-counts.js';
import type { RepeatedQuestions } from './questions/repeated-questions.js';
import { suggest } from './suggesting/suggest.js';
import { understand } from './understanding/understand.js';
import { answerPlan, type AnsweringParts } from './without-engine/answer-plan.js';
import { watchOf } from './without-engine/engine-watch.js';
import { withoutTraces } from './without-traces.js';

export interface AnsweringOptions {
  /** The store as it is searched while the engine is away, through connections that nothing else waits for. */
  readonly store: StoreOptions;
  /** Null where there is none: PostgreSQL then answers everything. */
  readonly engine: { readonly url: string; readonly key: string; readonly timeoutMs: number } | null;
  /** Name of the index that is asked. */
  readonly index: string;
  /** Where it is told that an answer was given again. */
  readonly repeated: RepeatedQuestions;
}

/** An answer, and what to count each time it is given again. */
export interface Answered {
  readonly answer: SearchAnswer;
  readonly question: CountedQuestion;
}

/** Questions in people's own words, answered from the index, or from the store while the engine is away. */
export class Answering {
  private constructor(
    private readonly parts: AnsweringParts,
    private readonly openHours: OpenHours,
    private readonly questions: QuestionCounts,
    private readonly disconnect: () => Promise<void>,
  ) {}

  /** Waits for the database; the engine may be away. @throws StoreUnavailableError as `openStore` does */
  static async open({ store, engine: at, index, repeated }: AnsweringOptions): Promise<Answering> {
    const database = await openStore(store);
    const engine = at === null ? null : connectEngine(at);
    const uid = indexNames(index).live;
    const parts: AnsweringParts = {
      engine,
      uid,
      memory: new WordlessMemory(),
      watch: watchOf(engine, uid),
      reader: new EntryReader(database),
      search: new EntryTextSearch(database),
    };
    // What people say of needs is learned with the first question, for half a second: nobody should wait for it.
    understand('aiuto');
    const counts = new QuestionCounts(new QuestionCounter(database), repeated);
    return new Answering(parts, new OpenHours(new HoursReader(database)), counts, () => database.destroy());
  }

  /** What is remembered of the index; to be told whatever changes in it, or else it remembers nothing. */
  get memory(): WordlessMemory {
    return this.parts.memory;
  }

  /**
   * The question is counted once the answer has gone.
   * @throws errors of the database, and those of the engine that do not mean it is away; never with traces of a profile
   */
  async answer(query: SearchQuery): Promise<Answered> {
    try {
      const plan = planSearch(query, await this.openHours.openIn(query));
      const answer = await answerPlan(this.parts, plan);
      const question = { plan, withoutHits: foundNothing(answer) };
      setImmediate(() => this.questions.count(question));
      return { answer, question };
    } catch (error) {
      throw query.eligibleFor === null ? error : withoutTraces(error);
    }
  }

  /** @throws as `answer` does */
  suggest(query: SuggestQuery): Promise<SuggestAnswer> {
    return suggest(this.parts, query);
  }

  /** What was asked until now is counted first. */
  async close(): Promise<void> {
    await nextTurn(); // The last answer is counted in its own.
    await Promise.all([this.parts.watch.stop(), this.questions.stop()]);
    await this.disconnect();
  }
}
