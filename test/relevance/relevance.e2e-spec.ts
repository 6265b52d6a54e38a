import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldText } from '@vicino/domain';
import { parse } from 'csv-parse/sync';
import { loadCatalogue, type Catalogue } from './catalogue.js';
import { judge } from './judge.js';
import { readJudgedQueries } from './judged-queries.js';
import { measure, type Judged } from './measures.js';
import { engineAsItComes, engineAt, vicino, type WayOfSearching, withoutEngine } from './ways-of-searching.js';

const about = (file: string) => readJudgedQueries(`test/relevance/${file}`).filter(({ needs }) => needs.length > 0);
const QUERIES = about('queries.tsv');

describe('relevance of the answers to questions in people’s own words', () => {
  let catalogue: Catalogue;
  let ours: WayOfSearching;
  let plain: WayOfSearching;
  const judgeAll = async (way: WayOfSearching, queries = QUERIES): Promise<Judged[]> => {
    const judged: Judged[] = [];
    for (const query of queries) judged.push(await judge(way, catalogue, query));
    return judged;
  };

  beforeAll(async () => {
    catalogue = await loadCatalogue();
    const engine = engineAt(process.env['TEST_MEILI_URL'] ?? '', process.env['TEST_MEILI_KEY']);
    ours = await vicino(catalogue, engine, `relevance_${process.pid}`);
    plain = await engineAsItComes(catalogue, engine, `relevance_plain_${process.pid}`);
  });
  afterAll(async () => {
    await ours.close();
    await plain.close();
  });

  it('has a right answer among the first three, the right ones first, and no dead end', async () => {
    const figures = measure(await judgeAll(ours));
    expect(figures.answerable).toBeGreaterThan(50);
    expect(figures.success3).toBeGreaterThanOrEqual(0.95);
    expect(figures.ndcg10).toBeGreaterThanOrEqual(0.85);
    expect(figures.deadEnds).toBe(0);
  });

  it.each([
    ['as short as most are', 'queries-apart.tsv', 0.97, 0.92],
    ['of citizens, workers and foreigners', 'queries-written-blind.tsv', 0.91, 0.83],
    ['of people in trouble, in whole sentences', 'queries-hard.tsv', 0.95, 0.88],
    ['that say the need by what happened', 'queries-indirect.tsv', 0.82, 0.75],
    ['of every kind, not looked at', 'queries-unseen.tsv', 0.95, 0.85],
  ])('answers as well what was written apart, %s', async (_how, file, success3, ndcg) => {
    const figures = measure(await judgeAll(ours, about(file)));
    expect(figures.answerable).toBeGreaterThan(80);
    expect(figures.success3).toBeGreaterThanOrEqual(success3);
    expect(figures.ndcg10).toBeGreaterThanOrEqual(ndcg);
    expect(figures.deadEnds).toBe(0);
  });

  it('has learned from none of the questions', () => {
    const examples: readonly { readonly saying: string }[] = parse(
      readFileSync('libs/needs/data/examples.csv', 'utf8'),
      {
        columns: true,
      },
    );
    const learned = new Set(examples.map(({ saying }) => foldText(saying)));
    const all = readdirSync('test/relevance').filter((file) => file.endsWith('.tsv'));
    expect(all.flatMap(about).filter(({ text }) => learned.has(foldText(text)))).toEqual([]);
  });

  it('is better than the engine with its default settings', async () => {
    const [own, other] = [measure(await judgeAll(ours)), measure(await judgeAll(plain))];
    expect(own.ndcg10).toBeGreaterThan(other.ndcg10);
    expect(own.success3).toBeGreaterThan(other.success3);
  });

  it('has no dead end while the engine is away either, and is better than the engine with its default settings', async () => {
    const away = await withoutEngine(catalogue, process.env['TEST_DATABASE_URL'] ?? '');
    try {
      const [own, other] = [measure(await judgeAll(away)), measure(await judgeAll(plain))];
      expect(own.deadEnds).toBe(0);
      expect(own.ndcg10).toBeGreaterThan(other.ndcg10);
      expect(own.success3).toBeGreaterThan(other.success3);
    } finally {
      await away.close();
    }
  });

  it('finds nothing for what nobody offers, rather than something else', async () => {
    const nobody = readJudgedQueries('test/relevance/queries.tsv').filter(({ needs }) => needs.length === 0);
    expect(nobody.length).toBeGreaterThan(0);
    for (const query of nobody) expect((await ours.ask(query)).total).toBe(0);
  });
});
