import type { Verdict } from '../api/catalogue.js';

/** Reasons of the answer itself: a "no" is not explained by the conditions that are met. */
export function decidingReasons({ answer, reasons }: Verdict): readonly string[] {
  return [...new Set(reasons.filter((reason) => reason.answer === answer).map(({ text }) => text))];
}
