import type { Entry, EntryQuality, Problem } from '@vicino/domain';
import { CRITERIA } from './criteria.js';

/**
 * How good an entry is for whoever looks for help: the mean of the criteria that apply to it, each explained. Pure and
 * without a date: what grows old is the matter of reviews, and a score that moved every day would be written every day.
 * @param problems Those harmonising met in the records of the entry.
 */
export function qualityOf(entry: Entry, problems: readonly Problem[]): EntryQuality {
  const criteria = CRITERIA.flatMap(({ name, judge }) => {
    const judged = judge(entry, problems);
    return judged === null ? [] : [{ criterion: name, score: judged.score, text: judged.text }];
  });
  const sum = criteria.reduce((total, { score }) => total + score, 0);
  // Two decimals: finer differences mean nothing, and the figure is kept and compared.
  return { score: Math.round((100 * sum) / criteria.length) / 100, criteria };
}
