import { LRUCache } from 'lru-cache';

/** Answers kept a rule. Columns of one feed repeat far fewer distinct values than this. */
const MOST_ANSWERS = 4096;

/** Longer texts are as good as never written twice, and would be what fills the memory. */
const LONGEST_TEXT = 2000;

/**
 * The same pure function of a text, which keeps its answers while there is room: towns, areas, costs and phones repeat
 * from record to record. At most 4,096 answers, the least recently used go first; texts beyond 2,000 characters are
 * read anew each time. Answers are shared, so they must never be changed.
 */
export function remember<T extends object>(read: (text: string) => T): (text: string) => T {
  const answers = new LRUCache<string, T>({ max: MOST_ANSWERS });
  return (text) => {
    if (text.length > LONGEST_TEXT) return read(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}

/** As `remember`, for a question of several texts: null and the empty text are told apart. */
export function rememberQuestion<Question, T extends object>(
  read: (question: Question) => T,
  textsOf: (question: Question) => readonly (string | null)[],
): (question: Question) => T {
  let asked: Question | undefined;
  const answerTo = remember((): T => {
    if (asked === undefined) throw new TypeError('No question was asked.');
    return read(asked);
  });
  return (question) => {
    asked = question;
    return answerTo(JSON.stringify(textsOf(question)));
  };
}
