import { type AskedAgain as Told, MOST_ASKED_AGAIN } from '@vicino/contracts';

/** A question to the search service, as it is counted there. */
export type CountedQuestion = Omit<Told, 'times'>;

/** What is counted while the search service is away; beyond it nothing new is remembered. */
const MOST_WAITING = 20_000;

/**
 * How often questions were answered from memory since the search service was told of them. Told at least once: a part that was
 * taken, and whose receipt was lost, is told again.
 */
export class AskedAgain {
  private waiting = new Map<CountedQuestion, number>();

  /** @param questions of one answer; the same objects each time it is given */
  count(questions: readonly CountedQuestion[]): void {
    for (const question of questions) this.add(question, 1);
  }

  /** Tells what is waiting, part by part. What cannot be told waits on. @throws what `tell` throws */
  async tell(tell: (list: readonly Told[]) => Promise<void>): Promise<void> {
    const told = [...this.waiting];
    this.waiting = new Map();
    for (let from = 0; from < told.length; from += MOST_ASKED_AGAIN) {
      const part = told.slice(from, from + MOST_ASKED_AGAIN);
      try {
        await tell(part.map(([question, times]) => ({ ...question, times })));
      } catch (error) {
        for (const [question, times] of told.slice(from)) this.add(question, times);
        throw error;
      }
    }
  }

  private add(question: CountedQuestion, times: number): void {
    const before = this.waiting.get(question);
    if (before === undefined && this.waiting.size >= MOST_WAITING) return;
    this.waiting.set(question, (before ?? 0) + times);
  }
}
