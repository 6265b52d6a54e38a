import type { CountedQuestion } from './asked-question.js';

/** What is counted between two times it is asked for; beyond it nothing new is remembered. */
const MOST_WAITING = 20_000;

/** How often answers were given again, without anything being worked out: counting them has to take no time. */
export class RepeatedQuestions {
  private waiting = new Map<CountedQuestion, number>();

  /** @param questions of one answer; the same objects each time it is given */
  count(questions: readonly CountedQuestion[]): void {
    for (const question of questions) {
      const before = this.waiting.get(question);
      if (before !== undefined || this.waiting.size < MOST_WAITING) this.waiting.set(question, (before ?? 0) + 1);
    }
  }

  /** What was counted since this was last asked. */
  drain(): ReadonlyMap<CountedQuestion, number> {
    const drained = this.waiting;
    this.waiting = new Map();
    return drained;
  }
}
