import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, QuestionCounter } from '@vicino/store';
import { OPERATOR_TOKEN, startSystem, type System } from '../support/start-system.js';

const OPERATOR = { authorization: `Bearer ${OPERATOR_TOKEN}` };
const ASKED = `query ($from: String!, $until: String!, $municipality: ID, $first: Int! = 10) {
  askedQuestions(from: $from, until: $until, municipality: $municipality, first: $first) {
    texts { text asked withoutHits } needs { need { label } municipality { name } asked withoutHits }
    periods(by: DAY) { from asked withoutHits } } }`;
const NOVEMBER = { from: '2026-11-01', until: '2026-11-30' };

describe('askedQuestions', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem({ sources: [] });
    const dataSource = createDataSource(system.databaseUrl, { applicationName: 'gateway-questions' });
    await dataSource.initialize();
    const common = { day: '2026-11-22', needs: ['bollette', 'no-longer-there'] };
    await new QuestionCounter(dataSource).add([
      { ...common, text: 'bollette', municipality: '001125', asked: 4, withoutHits: 3 },
      { ...common, text: null, municipality: null, asked: 1, withoutHits: 0 },
    ]);
    await dataSource.destroy();
  });
  afterAll(async () => system?.stop());

  it('tells what was asked and not found, in the words people know', async () => {
    const { data, errors } = await system.ask(ASKED, NOVEMBER, OPERATOR);
    expect(errors).toBeUndefined();
    const need = { label: 'Pagare bollette e riscaldamento' };
    expect(data).toEqual({
      askedQuestions: {
        texts: [{ text: 'bollette', asked: 4, withoutHits: 3 }],
        needs: [
          { need, municipality: { name: 'Ivrea' }, asked: 4, withoutHits: 3 },
          { need, municipality: null, asked: 1, withoutHits: 0 },
        ],
        periods: [{ from: '2026-11-22', asked: 5, withoutHits: 3 }],
      },
    });
  });

  it('is for operators', async () => {
    const { errors } = await system.ask(ASKED, NOVEMBER);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['from', { from: '22.11.2026' }],
    ['until', { until: '2026-10-01' }],
    ['municipality', { municipality: '999999' }],
    ['first', { first: 501 }],
  ])('names %s when it is wrong, and the cure', async (field, wrong) => {
    const { errors } = await system.ask(ASKED, { ...NOVEMBER, ...wrong }, OPERATOR);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
