import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Entry } from '@vicino/domain';
import { entryWith } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const withHours = (title: string, osm: string | null): Entry => entryWith({ title, hours: { text: title, osm } });

const ENTRIES: readonly Entry[] = [
  withHours('mattina', 'Mo-Fr 09:00-12:00; PH off'),
  withHours('ogni giorno', 'Mo-Su 06:00-23:00'),
  withHours('notte', 'Sa 22:00-02:00'),
  withHours('appuntamento', 'Mo-Fr 09:00-12:00 "su appuntamento"'),
  withHours('virgolette', 'Mo 15:00-16:00 open "sala \'B\' \\ 1° piano"'),
  withHours('non capito', null),
  entryWith({ title: 'senza orari', hours: null }),
];

jest.setTimeout(60_000);

describe('who is open', () => {
  let service: SearchService;
  const openIn = async (when: { openAt?: string; openOn?: string }) => {
    const { hits } = await service.search(when);
    return hits.map(({ id }) => ENTRIES.find((entry) => entry.id === id)?.title).sort();
  };

  beforeAll(async () => {
    service = await startSearchService();
    await service.writer.save(ENTRIES, { runId: null, fetchedAt: new Date() });
    await service.drained();
  });
  afterAll(async () => service.close());

  // 23 November 2026 is a Monday; 8 December, a Tuesday, is a holiday.
  it.each([
    ['2026-11-23T08:59', ['ogni giorno']],
    ['2026-11-23T09:00', ['mattina', 'ogni giorno']],
    ['2026-11-23T12:00', ['ogni giorno']],
    ['2026-11-23T15:30', ['ogni giorno', 'virgolette']],
    ['2026-11-21T23:59', ['notte']],
    ['2026-11-22T01:30', ['notte']],
    ['2026-11-22T02:00', []],
    ['2026-12-08T10:00', ['ogni giorno']],
    ['2026-12-09T10:00', ['mattina', 'ogni giorno']],
  ])('at %s: %j', async (openAt, titles) => {
    expect(await openIn({ openAt })).toEqual(titles);
  });

  it.each([
    ['2026-11-22', ['notte', 'ogni giorno']],
    ['2026-11-23', ['mattina', 'ogni giorno', 'virgolette']],
    ['2026-12-08', ['ogni giorno']],
  ])('on %s: %j', async (openOn, titles) => {
    expect(await openIn({ openOn })).toEqual(titles);
  });

  it('counts what it finds', async () => {
    const answer = await service.search({ openAt: '2026-11-23T10:00', limit: 0, facets: ['needs'] });
    expect(answer.totalCount).toBe(2);
    expect(answer.facets[0]?.values).toContainEqual({ value: 'parlare-assistente-sociale', count: 2 });
  });

  it('finds nothing, and does not fail, when nobody is open; and says what there is without asking who is', async () => {
    const answer = await service.search({ openAt: '2026-11-24T04:00', text: 'assistente sociale' });
    expect(answer.hits).toEqual([]);
    expect(answer.alternatives).toContainEqual(expect.objectContaining({ kind: 'FEWER_FILTERS', count: 7 }));
  });
});
