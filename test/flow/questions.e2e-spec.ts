import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDataSource, QuestionCounter, type QuestionDelta, QuestionReader } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase } from '@vicino/store/testing';
import { needsOfQuestion } from '@vicino/needs';
import type { DataSource } from 'typeorm';
import { CUORGNE, entryWith, IVREA, needsOf } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

jest.setTimeout(120_000);

const ALWAYS = { from: '2000-01-01', until: '2100-01-01', municipality: null, limit: 10 };

describe('sums of what was asked', () => {
  let database: ClonedDatabase;
  let dataSource: DataSource;
  let counter: QuestionCounter;
  let reader: QuestionReader;
  const asked = (given: Partial<QuestionDelta>): QuestionDelta => ({
    ...{ day: '2026-11-22', text: null, municipality: null, needs: [], asked: 1, withoutHits: 0 },
    ...given,
  });

  beforeAll(async () => {
    database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
    dataSource = createDataSource(database.url, { applicationName: 'questions' });
    await dataSource.initialize();
    counter = new QuestionCounter(dataSource);
    reader = new QuestionReader(dataSource);
    await counter.add([
      asked({ text: 'casa "popolare"', municipality: IVREA, needs: ['casa'], asked: 5, withoutHits: 2 }),
      asked({ municipality: IVREA, needs: ['casa', 'soldi'], asked: 2, withoutHits: 2 }),
      asked({ municipality: CUORGNE, needs: ['soldi'], asked: 4, withoutHits: 3 }),
      asked({ day: '2026-10-30', needs: ['soldi'] }),
    ]);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('grow, and move when words come to be kept', async () => {
    const bare = asked({ municipality: CUORGNE, needs: ['lavoro'] });
    await counter.add([{ ...bare, asked: 2 }]);
    await counter.add([
      { ...bare, asked: -2 },
      { ...bare, text: 'lavoro', asked: 3 },
    ]);
    expect(await reader.byNeed({ ...ALWAYS, municipality: CUORGNE })).toContainEqual({
      ...{ need: 'lavoro', municipality: CUORGNE, asked: 3, withoutHits: 0 },
    });
    await dataSource.query(`delete from question_count where needs = '{lavoro}'`);
  });

  it('tell what was asked most, without what has no words', async () => {
    expect(await reader.mostAsked(ALWAYS)).toEqual([{ text: 'casa "popolare"', asked: 5, withoutHits: 2 }]);
    expect(await reader.mostAsked({ ...ALWAYS, municipality: CUORGNE })).toEqual([]);
  });

  it('tell what was asked and not found, by need and place', async () => {
    expect(await reader.byNeed(ALWAYS)).toEqual([
      { need: 'casa', municipality: IVREA, asked: 7, withoutHits: 4 },
      { need: 'soldi', municipality: CUORGNE, asked: 4, withoutHits: 3 },
      { need: 'soldi', municipality: IVREA, asked: 2, withoutHits: 2 },
      { need: 'soldi', municipality: null, asked: 1, withoutHits: 0 },
    ]);
    expect(await reader.byNeed({ ...ALWAYS, limit: 1 })).toHaveLength(1);
  });

  it('tell how it went by period', async () => {
    expect(await reader.byPeriod(ALWAYS, 'MONTH')).toEqual([
      { from: '2026-10-01', asked: 1, withoutHits: 0 },
      { from: '2026-11-01', asked: 11, withoutHits: 7 },
    ]);
    expect(await reader.byPeriod({ ...ALWAYS, from: '2026-11-01', municipality: IVREA }, 'DAY')).toEqual([
      { from: '2026-11-22', asked: 7, withoutHits: 4 },
    ]);
  });

  it('are forgotten from a day on', async () => {
    await counter.forgetBefore('2026-11-01');
    expect(await reader.byPeriod(ALWAYS, 'MONTH')).toHaveLength(1);
  });
});

describe('questions that are answered', () => {
  let service: SearchService;
  beforeAll(async () => {
    service = await startSearchService();
    const entry = entryWith({
      title: 'Dormitorio',
      needs: needsOf(...needsOfQuestion('dormitorio').needs.map(({ slug }) => slug)),
    });
    await service.writer.save([entry], { runId: null, fetchedAt: new Date() });
    await service.drained();
  });
  afterAll(async () => service?.close());

  it('are counted when the answers end, and nothing that was told of a person is', async () => {
    const text = 'sono Mario Rossi, 333 1234567, cerco un dormitorio a Ivrea';
    const eligibleFor = { age: 47, isee: 8123 };
    for (let time = 0; time < 3; time += 1) await service.search({ text, eligibleFor });
    await service.search({ text: 'dormitorio', municipality: CUORGNE });
    await service.answerAnew();
    const rows = await service.parts.database.query<Record<string, unknown>[]>(
      'select text, municipality, asked, without_hits, needs from question_count where asked > 0 order by asked desc',
    );
    const needs = expect.any(Array);
    expect(rows).toEqual([
      { text: 'dormitorio', municipality: IVREA, asked: 3, without_hits: 0, needs },
      { text: '', municipality: CUORGNE, asked: 1, without_hits: 1, needs },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/mario|rossi|333|47|8123/i);
  });

  it('are answered where they cannot be counted', async () => {
    await service.parts.database.query('drop table question_count');
    expect((await service.search({ text: 'dormitorio' })).totalCount).toBe(1);
    await service.answerAnew();
  });
});
