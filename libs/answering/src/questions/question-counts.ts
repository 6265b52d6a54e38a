import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { todayInRome } from '@vicino/domain';
import type { QuestionCounter, QuestionDelta } from '@vicino/store';
import { askedQuestion, type CountedQuestion } from './asked-question.js';
import { FewAskers, keyOf } from './few-askers.js';
import type { RepeatedQuestions } from './repeated-questions.js';

const FLUSH_EVERY_MS = 5_000;
/** What is counted while the database is away; beyond it nothing new is remembered. */
const MOST_WAITING = 20_000;
const KEPT_MONTHS = 24;
/** Counted without a break: some milliseconds, in which nobody is answered. */
const MOST_AT_ONCE = 200;

/**
 * Counts questions in memory and adds them to the sums every few seconds. Whatever goes wrong here is logged: no answer
 * waits for it or fails by it.
 */
export class QuestionCounts {
  private readonly log = new Logger(QuestionCounts.name);
  private readonly askers = new FewAskers();
  private waiting = new Map<string, QuestionDelta>();
  private forgottenOn = '';
  private isTroubled = false;
  private readonly timer: NodeJS.Timeout;

  /** @param today tells the day that is counted for, ISO */
  constructor(
    private readonly counter: Pick<QuestionCounter, 'add' | 'forgetBefore'>,
    private readonly repeated: Pick<RepeatedQuestions, 'drain'>,
    private readonly today: () => string = todayInRome,
  ) {
    this.timer = setInterval(() => void this.flush(), FLUSH_EVERY_MS);
    this.timer.unref();
  }

  /** Remembers that a question was asked, and how often. Never throws. */
  count(asked: CountedQuestion, times = 1): void {
    try {
      const question = askedQuestion(asked, { times, day: this.today() });
      if (question !== null) this.askers.deltasOf(question).forEach((delta) => this.remember(delta));
    } catch (error) {
      this.trouble(error);
    }
  }

  /** Adds what is waiting to the sums; what cannot be added waits on. */
  async flush(): Promise<void> {
    await this.countRepeated();
    const deltas = [...this.waiting.values()].filter(({ asked, withoutHits }) => asked !== 0 || withoutHits !== 0);
    this.waiting = new Map();
    try {
      await this.counter.add(deltas);
    } catch (error) {
      deltas.forEach((delta) => this.remember(delta));
      this.trouble(error);
      return;
    }
    this.isTroubled = false;
    if (deltas.length > 0) await this.forget().catch((error: unknown) => this.trouble(error));
  }

  /** The last counts are added before the process ends. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private async countRepeated(): Promise<void> {
    let counted = 0;
    for (const [question, times] of this.repeated.drain()) {
      this.count(question, times);
      counted += 1;
      if (counted % MOST_AT_ONCE === 0) await nextTurn();
    }
  }

  private remember(delta: QuestionDelta): void {
    const key = keyOf(delta);
    const before = this.waiting.get(key);
    if (before === undefined && this.waiting.size >= MOST_WAITING) return;
    const asked = delta.asked + (before?.asked ?? 0);
    this.waiting.set(key, { ...delta, asked, withoutHits: delta.withoutHits + (before?.withoutHits ?? 0) });
  }

  /** Once a day: the day's first counts bring the old ones to their end. */
  private async forget(): Promise<void> {
    const day = this.today();
    if (day === this.forgottenOn) return;
    this.forgottenOn = day;
    const until = new Date(`${day}T12:00:00Z`);
    until.setUTCMonth(until.getUTCMonth() - KEPT_MONTHS);
    await this.counter.forgetBefore(until.toISOString().slice(0, 10));
  }

  /** Said once, not every few seconds. */
  private trouble(error: unknown): void {
    if (this.isTroubled) return;
    this.isTroubled = true;
    this.log.warn(`Questions are not counted for now: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}
