import { LRUCache } from 'lru-cache';

/** Answers kept a rule; columns of one feed repeat far fewer distinct values. */
const MOST_ANSWERS = 4096;

/** Characters of questions kept a rule, so that all rules together stay within some twenty megabytes. */
const MOST_CHARACTERS = 500_000;

/** Longer questions are as good as never asked twice. */
const LONGEST_QUESTION = 2000;

/**
 * The same pure function, which keeps its answers while there is room: towns, areas, costs and phones repeat from record
 * to record. At most 4,096 answers, the least recently used go first; questions beyond 2,000 characters are answered
 * anew each time. Answers are shared, so they must never be changed.
 * @param keyOf everything the answer depends on, as one text
 */
export function rememberBy<Question, Answer extends object>(
  keyOf: (question: Question) => string,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new LRUCache<string, Answer>({
    max: MOST_ANSWERS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, key) => key.length + 1,
  });
  return (question) => {
    const key = keyOf(question);
    if (key.length > LONGEST_QUESTION) return answer(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(question);
    known.set(key, now);
    return now;
  };
}

/** As `rememberBy`, for a function of one text. */
export function remember<Answer extends object>(answer: (text: string) => Answer): (text: string) => Answer {
  return rememberBy((text) => text, answer);
}
