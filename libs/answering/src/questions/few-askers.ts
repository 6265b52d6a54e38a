import type { QuestionDelta } from '@vicino/store';

/** How often the same must be asked on a day before its words are kept. See docs/decisions. */
export const LEAST_ASKED = 3;
/** Texts remembered at a time, in memory alone; the oldest are forgotten first and begin anew. */
const MOST_REMEMBERED = 20_000;

/**
 * Keeps the words of a question back until it was asked often enough on one day, in one place. Until then only its needs
 * and municipality are counted; then what was counted so far moves to the words.
 */
export class FewAskers {
  private day = '';
  private readonly seen = new Map<string, { asked: number; withoutHits: number }>();

  /** What to add to the sums for a question. */
  deltasOf(question: QuestionDelta): readonly QuestionDelta[] {
    const bare = { ...question, text: null };
    if (question.text === null) return [bare];
    const before = this.before(question);
    const now = { asked: before.asked + question.asked, withoutHits: before.withoutHits + question.withoutHits };
    this.seen.set(keyOf(question), now);
    if (now.asked < LEAST_ASKED) return [bare];
    if (before.asked >= LEAST_ASKED) return [question];
    return [
      { ...question, ...now },
      { ...bare, asked: -before.asked, withoutHits: -before.withoutHits },
    ];
  }

  private before(question: QuestionDelta): { asked: number; withoutHits: number } {
    if (question.day !== this.day) this.seen.clear();
    this.day = question.day;
    const known = this.seen.get(keyOf(question));
    if (known !== undefined) return known;
    const [oldest] = this.seen.keys();
    if (this.seen.size >= MOST_REMEMBERED && oldest !== undefined) this.seen.delete(oldest);
    return { asked: 0, withoutHits: 0 };
  }
}

/** Equal for two questions that are counted together. */
export function keyOf({ day, text, municipality, needs }: QuestionDelta): string {
  return JSON.stringify([day, text, municipality, needs]);
}
