import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '@vicino/domain';
import { feedEntries, halfOf, type LabelledPair, labelledPairs } from '../../../../test/bench/duplicates-labelled.js';
import { comparePair, findDuplicates } from './index.js';

const LEAST_PRECISION = 0.98;
const LEAST_RECALL = 0.9;

let entries: readonly Entry[] = [];
let pairs: readonly LabelledPair[] = [];

beforeAll(async () => {
  entries = await feedEntries();
  pairs = labelledPairs(entries);
}, 60_000);

describe('the labelled pairs', () => {
  it('are 200 at least, half and half by the hash of what they stem from', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(pairs.filter((pair) => pair.half !== halfOf(pair))).toEqual([]);
    expect(new Set(pairs.map(({ a, b }) => [a, b].toSorted().join(' '))).size).toBe(pairs.length);
  });

  it.each(['TUNE', 'HELD'])('are told apart well enough in the half %s', (half) => {
    const judged = pairs
      .filter((pair) => pair.half === half)
      .map((pair) => ({ ...pair, verdict: comparePair(pair.first, pair.second).verdict }));
    const given = judged.filter(({ verdict }) => verdict === 'SAME');
    const right = given.filter(({ label }) => label === 'SAME').length;
    expect(right / given.length).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(right / judged.filter(({ label }) => label === 'SAME').length).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it('meet in a block, wherever they are one service', () => {
    const missed = pairs
      .filter(({ first, second }) => comparePair(first, second).verdict === 'SAME')
      .filter(({ first, second }) => findDuplicates([first, second]).pairs.length === 0);
    expect(missed.map(({ first, second }) => [first.title, second.title])).toEqual([]);
  });
});

describe('the nine feeds', () => {
  it('hold two services that two bodies send, and no other', () => {
    const { pairs: found } = findDuplicates(entries);
    const titles = new Map(entries.map(({ id, title }) => [id, title]));
    const same = found.filter(({ verdict }) => verdict === 'SAME');
    expect(same.map(({ a, b }) => [titles.get(a), titles.get(b)].toSorted()).toSorted()).toEqual([
      ["Ambulatorio gioco d'azzardo - Chivasso", "Ambulatorio per il gioco d'azzardo patologico (SerD Chivasso)"],
      ['Casa della Comunita di Chivasso', 'Casa della comunità di Chivasso'],
    ]);
  });

  it('give the same answer without blocks', () => {
    const everyPair = entries.flatMap((entry, at) =>
      entries.slice(at + 1).filter((other) => comparePair(entry, other).verdict !== 'DIFFERENT'),
    );
    expect(everyPair).toHaveLength(findDuplicates(entries).pairs.length);
  });
});
