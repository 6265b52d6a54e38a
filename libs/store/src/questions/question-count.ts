/** What was asked, without who asked. Texts hold known words only: see where they are made. */
export interface AskedQuestion {
  /** ISO date. */
  readonly day: string;
  /** Null where too few asked it for the words to be kept. */
  readonly text: string | null;
  /** ISTAT code; null where none was told. */
  readonly municipality: string | null;
  /** Slugs of the needs meant or chosen, sorted. */
  readonly needs: readonly string[];
}

/** By how much the sums of a question change; less than nothing where it was counted under another key before. */
export interface QuestionDelta extends AskedQuestion {
  readonly asked: number;
  readonly withoutHits: number;
}

export interface Sums {
  readonly asked: number;
  /** Of those, how many found nothing that was meant. */
  readonly withoutHits: number;
}

/** Both days included; `municipality` null for all, those who told none included. */
export interface QuestionSelection {
  readonly from: string;
  readonly until: string;
  readonly municipality: string | null;
  readonly limit: number;
}

export interface TextSums extends Sums {
  readonly text: string;
}

export interface NeedSums extends Sums {
  readonly need: string;
  readonly municipality: string | null;
}

export interface PeriodSums extends Sums {
  /** First day of the period, ISO. */
  readonly from: string;
}

export const QUESTION_PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
export type QuestionPeriod = (typeof QUESTION_PERIODS)[number];
