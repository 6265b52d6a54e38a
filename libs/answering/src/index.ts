/** From a question in people's own words to its answer. */
export { Answering, type Answered, type AnsweringOptions } from './answering.js';
export { answerQuery } from './querying/answer-query.js';
export { engineQueries } from './querying/engine-queries.js';
export { planSearch, type SearchPlan } from './querying/search-plan.js';
export { WordlessMemory } from './querying/wordless-memory.js';
export type { CountedQuestion } from './questions/asked-question.js';
export { RepeatedQuestions } from './questions/repeated-questions.js';
export { answerWithoutEngine } from './without-engine/answer-without-engine.js';
