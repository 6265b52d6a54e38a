import type { SearchAnswer } from '@vicino/contracts';
import type { Engine } from '@vicino/search-index';
import { answerQuery } from '../querying/answer-query.js';
import type { SearchPlan } from '../querying/search-plan.js';
import type { WordlessMemory } from '../querying/wordless-memory.js';
import { answerWithoutEngine, type StoreParts } from './answer-without-engine.js';
import { AWAY, type EngineWatch } from './engine-watch.js';

export interface AnsweringParts extends StoreParts {
  /** Null where there is no engine at all. */
  readonly engine: Engine | null;
  readonly uid: string;
  /** What the engine was asked before. */
  readonly memory: WordlessMemory;
  readonly watch: EngineWatch;
}

/** Answers a plan from the engine, or from the database while the engine is away. */
export async function answerPlan(parts: AnsweringParts, plan: SearchPlan): Promise<SearchAnswer> {
  const { engine, uid, memory, watch } = parts;
  const answer = engine === null ? AWAY : await watch.ask(() => answerQuery({ engine, uid, memory }, plan));
  return answer === AWAY ? answerWithoutEngine(parts, plan) : answer;
}
