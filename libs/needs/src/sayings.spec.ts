import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { foldText } from '@vicino/domain';
import { needsOfQuestion } from './needs-of-question.js';
import { needBySlug } from './taxonomy.js';

interface Said {
  readonly need: string;
  readonly text: string;
}
interface Saying extends Said {
  /** Every third saying was kept unseen while the words were written. */
  readonly half: 'TUNED' | 'HELD';
}

const rowsOf = <Row>(file: string): readonly Row[] =>
  parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'), { columns: true });
const rows = rowsOf<{ readonly need: string; readonly sayings: string }>('sayings.csv');
const said = (file: string): readonly Said[] =>
  rowsOf<{ readonly need: string; readonly saying: string }>(file).map(({ need, saying }) => ({ need, text: saying }));
/** Written apart, thirty of each need, most of which never name it. */
const TOLD = said('sayings-told.csv');
const SAYINGS = rows.flatMap(({ need, sayings }) =>
  sayings.split('|').map((text, index): Saying => ({ need, text, half: index % 3 === 2 ? 'HELD' : 'TUNED' })),
);

/** An area is understood by a need below it, too. */
const means = (slug: string, wanted: string): boolean =>
  slug === wanted || (needBySlug(wanted)?.level === 1 && needBySlug(slug)?.parent === wanted);
const isFound = ({ need, text }: Said, among: number): boolean =>
  needsOfQuestion(text)
    .needs.slice(0, among)
    .some(({ slug }) => means(slug, need));
const share = (sayings: readonly Said[], among: number): number =>
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

  it('finds the need of half of what people tell without naming it', () => {
    expect(TOLD.length).toBeGreaterThan(2000);
    expect(TOLD.filter(({ need }) => needBySlug(need) === undefined)).toEqual([]);
    expect(share(TOLD, 2)).toBeGreaterThanOrEqual(0.56);
    expect(share(TOLD, 1)).toBeGreaterThanOrEqual(0.45);
  });

  it('has learned from none of them', () => {
    const learned = new Set(said('examples.csv').map(({ text }) => foldText(text)));
    expect([...SAYINGS, ...TOLD].filter(({ text }) => learned.has(foldText(text)))).toEqual([]);
  });
});
