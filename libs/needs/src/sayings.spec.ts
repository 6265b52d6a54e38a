import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { needsOfQuestion } from './needs-of-question.js';
import { needBySlug } from './taxonomy.js';

interface Saying {
  readonly need: string;
  readonly text: string;
  /** Every third saying was kept unseen while the words were written. */
  readonly half: 'TUNED' | 'HELD';
}

const rows: readonly { readonly need: string; readonly sayings: string }[] = parse(
  readFileSync(new URL('../data/sayings.csv', import.meta.url), 'utf8'),
  { columns: true },
);
const SAYINGS = rows.flatMap(({ need, sayings }) =>
  sayings.split('|').map((text, index): Saying => ({ need, text, half: index % 3 === 2 ? 'HELD' : 'TUNED' })),
);

/** An area is understood by a need below it, too. */
const means = (slug: string, wanted: string): boolean =>
  slug === wanted || (needBySlug(wanted)?.level === 1 && needBySlug(slug)?.parent === wanted);
const isFound = ({ need, text }: Saying, among: number): boolean =>
  needsOfQuestion(text)
    .needs.slice(0, among)
    .some(({ slug }) => means(slug, need));
const share = (sayings: readonly Saying[], among: number): number =>
  sayings.filter((saying) => isFound(saying, among)).length / sayings.length;

describe('needs behind what people say', () => {
  it('has sayings for every need, each under a known one', () => {
    expect(SAYINGS.length).toBeGreaterThan(1500);
    expect(SAYINGS.filter(({ need }) => needBySlug(need) === undefined)).toEqual([]);
    expect(rows).toHaveLength(91);
  });

  it.each([
    ['TUNED', 0.98, 0.95],
    ['HELD', 0.96, 0.93],
  ] as const)('finds the need of the %s sayings among the first two, and mostly first', (half, two, first) => {
    const sayings = SAYINGS.filter((saying) => saying.half === half);
    expect(share(sayings, 2)).toBeGreaterThanOrEqual(two);
    expect(share(sayings, 1)).toBeGreaterThanOrEqual(first);
  });
});
