import type { CountedQuestion } from '@vicino/answering';
import { todayInRome } from '@vicino/domain';
import { UntilChanged } from '@vicino/store';
import { LRUCache } from 'lru-cache';
import { ByteStore, type Place, SLOT_BYTES } from './byte-store.js';

/** A whole HTTP answer. */
export interface RememberedAnswer {
  /** Names and values in turn, as Node's `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** What was asked for it, to be counted each time it is given again. */
  readonly asked: readonly CountedQuestion[];
}

/** Until when an answer holds by itself: for the minute it was given in, or for the day. */
export type Holds = 'MINUTE' | 'DAY';

/** What was known when a question came: an answer is remembered only if it still holds. */
export interface Moment {
  readonly changes: number;
  readonly at: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Each takes a slot of the store at least. */
const MOST_ANSWERS = MOST_BYTES / SLOT_BYTES;
/** An answer larger than this would push out too many others. */
const LARGEST_BYTES = 512 * 1024;
/**
 * An answer may go by what was learned a little before: by a list of opening hours half a second old, and by what is
 * remembered until it is noticed that no change is heard of any more, which takes 900 ms at most. One made sooner after a
 * change is given, and not remembered.
 */
const SETTLED_AFTER_MS = 1_000;
const MINUTE_MS = 60_000;
/** In case a change is never heard of, as where a connection dies without a word: the longest that is not noticed. */
const LONGEST_MINUTES: Readonly<Record<Holds, number>> = { MINUTE: 1, DAY: 10 };

interface Kept extends Omit<RememberedAnswer, 'body'> {
  readonly body: Place;
  /** Number of the minute before which it may be given. */
  readonly before: number;
}

/**
 * Answers to questions asked before, for as long as they are true: until the next change, never beyond midnight in Rome, when
 * closing dates take effect, and where it matters who is open now not beyond the minute. While nobody says what
 * changes, nothing is remembered.
 */
export class AnswerMemory extends UntilChanged {
  private readonly bodies = new ByteStore(MOST_BYTES);
  private readonly answers = new LRUCache<string, Kept>({
    max: MOST_ANSWERS,
    dispose: ({ body }) => this.bodies.release(body),
  });
  private changedAt = 0;
  private minute = 0;
  private day = '';

  constructor(private readonly clock: () => number = Date.now) {
    super();
  }

  now(): Moment {
    return { changes: this.changes, at: this.clock() };
  }

  recall(key: string): RememberedAnswer | undefined {
    this.turnMinute();
    const kept = this.answers.get(key);
    if (kept === undefined || this.minute >= kept.before) return undefined;
    return { headers: kept.headers, body: this.bodies.read(kept.body), asked: kept.asked };
  }

  /** @param asked when the question came */
  remember(key: string, answer: RememberedAnswer, asked: Moment, holds: Holds): void {
    this.turnMinute();
    const unchanged = asked.changes === this.changes && asked.at - this.changedAt >= SETTLED_AFTER_MS;
    const sameMinute = Math.floor(asked.at / MINUTE_MS) === this.minute;
    if (!this.hearing || !unchanged || !sameMinute || answer.body.length > LARGEST_BYTES) return;
    while (!this.bodies.hasRoomFor(answer.body.length)) this.answers.pop();
    const body = this.bodies.put(answer.body);
    this.answers.set(key, { ...answer, body, before: this.minute + LONGEST_MINUTES[holds] });
  }

  /** How many answers are remembered. */
  get size(): number {
    return this.answers.size;
  }

  protected forget(): void {
    this.changedAt = this.clock();
    this.answers.clear();
  }

  private turnMinute(): void {
    const minute = Math.floor(this.clock() / MINUTE_MS);
    if (minute === this.minute) return;
    this.minute = minute;
    const day = todayInRome(new Date(minute * MINUTE_MS));
    if (day !== this.day) this.answers.clear();
    this.day = day;
  }
}
