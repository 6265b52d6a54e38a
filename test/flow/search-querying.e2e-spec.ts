import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FACET_FIELDS, searchQuerySchema, suggestQuerySchema, type SearchAnswer } from '@vicino/contracts';
import type { Entry } from '@vicino/domain';
import { answerQuery, planSearch, WordlessMemory } from '@vicino/answering';
import { areaOf, CHIVASSO, CUORGNE, entryWith, IVREA, locationWith, needsOf, TODAY } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const ENTRIES: readonly Entry[] = [
  entryWith({ title: 'Servizio sociale di Ivrea' }),
  entryWith({
    title: 'Contributo per luce e gas',
    summary: 'Un aiuto per chi non riesce a pagare le utenze.',
    description: 'Domanda allo sportello con la DSU.',
    needs: needsOf('bollette'),
    serviceType: null,
    targetGroups: ['famiglie'],
    kind: 'OPPORTUNITY',
    window: { opensOn: null, closesOn: '2026-11-22' },
  }),
  entryWith({
    title: 'Bando riscaldamento',
    needs: needsOf('bollette'),
    kind: 'OPPORTUNITY',
    window: { opensOn: null, closesOn: '2026-11-21' },
  }),
  entryWith({
    title: 'Pasti a casa',
    summary: 'Un pasto caldo ogni giorno.',
    description: 'Consegna quotidiana agli anziani soli.',
    needs: needsOf('pasti-domicilio', 'solitudine'),
    targetGroups: ['anziani'],
    serviceType: null,
    serviceArea: areaOf(IVREA, CUORGNE),
    managingBody: 'ciss38-cuorgne',
  }),
  entryWith({
    title: 'Casa rifugio',
    summary: 'Accoglienza protetta.',
    description: 'Un luogo sicuro.',
    needs: needsOf('violenza-donne'),
    targetGroups: ['donne'],
    serviceType: null,
    locations: [
      locationWith({ name: 'Villa Segretissima', address: 'Via Nascostissima 9', visibility: 'MUNICIPALITY_ONLY' }),
      locationWith({ istatCode: CHIVASSO, visibility: 'PROFESSIONAL' }),
    ],
    serviceArea: areaOf(IVREA, CUORGNE, CHIVASSO),
    managingBody: null,
  }),
  entryWith({ title: 'Sportello chiuso', status: 'CLOSED' }),
];

// A machine shared with other test files may be several times slower than one's own.
jest.setTimeout(60_000);

describe('questions about the index', () => {
  let service: SearchService;
  const titles = (answer: SearchAnswer) =>
    answer.hits.map((hit) => ENTRIES.find((entry) => entry.id === hit.id)?.title);

  beforeAll(async () => {
    service = await startSearchService();
    await service.writer.save(ENTRIES, { runId: null, fetchedAt: new Date() });
    await service.drained();
  });
  afterAll(async () => service.close());

  it('lists what is published and open, and counts it exactly', async () => {
    const answer = await service.search();
    expect(answer.totalCount).toBe(4);
    expect(new Set(titles(answer))).toEqual(
      new Set(['Servizio sociale di Ivrea', 'Contributo per luce e gas', 'Pasti a casa', 'Casa rifugio']),
    );
    expect(answer.degraded).toBe(false);
  });

  it('keeps an opportunity on its closing day and loses it the day after, with nobody writing anything', async () => {
    const text = 'luce gas';
    expect(titles(await service.search({ text }))).toEqual(['Contributo per luce e gas']);
    const after = await service.search({ text, today: '2026-11-23' });
    expect(titles(after)).not.toContain('Contributo per luce e gas');
    expect(after.totalCount === 0 || after.beside).toBe(true);
  });

  it('finds by residence and not by where one goes', async () => {
    expect(titles(await service.search({ municipality: CHIVASSO }))).toEqual(['Casa rifugio']);
    expect((await service.search({ municipality: CUORGNE })).totalCount).toBe(2);
    expect((await service.search({ municipality: '999999' })).totalCount).toBe(0);
  });

  it('finds the entries of its needs under an area of need', async () => {
    expect(titles(await service.search({ needs: ['soldi'] }))).toEqual(['Contributo per luce e gas']);
    expect(titles(await service.search({ needs: ['relazioni', 'soldi'] })).length).toBe(2);
  });

  it.each([
    ['non riesco a pagare le bollette', 'Contributo per luce e gas'],
    ['assistente sociale', 'Servizio sociale di Ivrea'],
    ['asistente sociale', 'Servizio sociale di Ivrea'],
    ['- pasti -casa', 'Pasti a casa'],
    ['"pasti a casa', 'Pasti a casa'],
  ])('understands %s', async (text, title) => {
    expect(titles(await service.search({ text }))[0]).toBe(title);
  });

  it('finds by the body that answers for it, with and without full stops', async () => {
    for (const text of ['inrete', 'IN.RE.TE.']) {
      expect(titles(await service.search({ text })).sort()).toEqual([
        'Contributo per luce e gas',
        'Servizio sociale di Ivrea',
      ]);
    }
  });

  it.each(['Nascostissima', 'Segretissima', 'Via Nascostissima 9'])('never leads to a place by %s', async (text) => {
    const answer = await service.search({ text: `"${text}"` });
    expect(answer.totalCount).toBe(0);
  });

  it('tells the engine nothing of hidden places', async () => {
    const documents = await service.parts.engine
      .index(service.config.SEARCH_INDEX)
      .searchGet('', { attributesToRetrieve: ['*'], limit: 100 });
    expect(JSON.stringify(documents)).not.toMatch(/Nascostissima|Segretissima|45\.4612/);
    expect((await service.search({ text: '"Chivasso"' })).totalCount).toBe(0);
  });

  it.each([
    ['what is offered often enough', '', 1, {}],
    ['what few offer', 'non riesco a pagare le bollette', 2, { beside: false, alternatives: [] }],
    ['what nobody offers, where something close is', 'telesoccorso', 2, { beside: true, nextBest: [] }],
    ['what nobody offers, nor anything close', 'mettersi in proprio', 2, { totalCount: 0, nextBest: [] }],
  ])('asks the engine as often as it must for %s', async (_what, text, trips, expected) => {
    const { engine } = service.parts;
    if (engine === null) throw new Error('There is no engine');
    const asked = jest.spyOn(engine, 'multiSearch');
    const memory = new WordlessMemory();
    memory.changed();
    const answerTo = async (words: string) => {
      asked.mockClear();
      const plan = planSearch(searchQuerySchema.parse({ text: words, municipality: IVREA, today: TODAY }));
      const answer = await answerQuery({ engine, uid: service.config.SEARCH_INDEX, memory }, plan);
      return { answer, trips: asked.mock.calls.length };
    };
    const first = await answerTo(text);
    expect(first).toMatchObject({ trips, answer: expected });
    // Once it is known how little there is, all is asked for at once, and comes to the same.
    const again = await answerTo(text);
    expect(again.trips).toBeLessThan(2);
    expect(again.answer).toEqual(first.answer);
    asked.mockRestore();
    // Without the engine it is the same.
    const { totalCount, beside, alternatives, nextBest } = first.answer;
    const stored = await service.searchStore({ text, municipality: IVREA });
    expect(stored).toMatchObject({ beside, totalCount, alternatives });
    expect(stored.nextBest.map(({ id }) => id).sort()).toEqual(nextBest.map(({ id }) => id).sort());
  });

  it('tells after few what helps next best, for the same residents, counted nowhere', async () => {
    const answer = await service.search({ text: 'bollette', municipality: IVREA });
    expect(titles(answer)).toEqual(['Contributo per luce e gas']);
    const next = titles({ ...answer, hits: answer.nextBest });
    expect(next).toContain('Servizio sociale di Ivrea');
    expect(next).not.toContain('Contributo per luce e gas');
    const residents = titles(await service.search({ municipality: IVREA, limit: 100 }));
    expect(residents).toEqual(expect.arrayContaining(next));
    expect(answer.totalCount).toBe(1);
  });

  it('counts beside every value what choosing it gives', async () => {
    const questions = [
      {},
      { municipality: IVREA },
      { text: 'casa' },
      { needs: ['soldi'] },
      { needs: ['soldi', 'solitudine'], kinds: ['SERVICE'] },
      { municipality: IVREA, targetGroups: ['anziani', 'donne'], managingBodies: ['ciss38-cuorgne'] },
      { text: 'servizio', districts: ['ivrea-cuorgne'], serviceTypes: ['segretariato-sociale'] },
    ];
    let checked = 0;
    for (const question of questions) {
      const { facets } = await service.search({ ...question, limit: 0 });
      expect(facets.map((facet) => facet.field)).toEqual([...FACET_FIELDS]);
      for (const { field, values } of facets) {
        for (const { value, count } of values) {
          const chosen = await service.search({ ...question, [field]: [value], limit: 0 });
          expect({ question, field, value, count }).toEqual({ question, field, value, count: chosen.totalCount });
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(40);
  });

  it('lists a chosen value that counts nothing', async () => {
    const { facets, totalCount } = await service.search({ targetGroups: ['giovani'], municipality: CHIVASSO });
    expect(totalCount).toBe(0);
    expect(facets.find((facet) => facet.field === 'targetGroups')?.values).toContainEqual({
      value: 'giovani',
      count: 0,
    });
  });

  it('pages from any offset without losing or repeating', async () => {
    const all = (await service.search()).hits.map((hit) => hit.id);
    const paged: string[] = [];
    for (let offset = 0; offset < 5; offset += 1) {
      paged.push(...(await service.search({ offset, limit: 1 })).hits.map((hit) => hit.id));
    }
    expect(paged).toEqual(all);
    expect((await service.search({ offset: 3, limit: 50 })).totalCount).toBe(4);
  });

  it('takes a filter value for a value, whatever is in it', async () => {
    const { totalCount } = await service.search({ needs: ['x"] OR closesOn >= 0 OR needs IN ["soldi'] });
    expect(totalCount).toBe(0);
    expect((await service.search({ needs: ['x\\'] })).totalCount).toBe(0);
  });

  it('are answered with a key that may only search', async () => {
    const { engine, names } = service.parts;
    const { key, uid } = await engine.createKey({ actions: ['search'], indexes: [names.live], expiresAt: null });
    const answering = await service.openAnswering(key);
    try {
      const query = searchQuerySchema.parse({ text: 'bollette', municipality: IVREA, today: TODAY });
      expect((await answering.answer(query)).answer).toMatchObject({ totalCount: 1, degraded: false });
      const typed = suggestQuerySchema.parse({ text: 'con', municipality: IVREA, today: TODAY });
      expect(await answering.suggest(typed)).toMatchObject({ degraded: false });
    } finally {
      await answering.close();
      await engine.deleteKey(uid);
    }
  });

  it('says how it stands', async () => {
    expect(await service.status()).toMatchObject({ engine: 'up', documents: 5, pending: 0 });
  });
});
