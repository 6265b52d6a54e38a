import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SearchAnswer } from '@vicino/contracts';
import type { Entry } from '@vicino/domain';
import { areaOf, CHIVASSO, entryWith, IVREA, locationWith, needsOf } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const GASSINO = '001112';
/** A frazione, under the code of its comune, which is outside the area. */
const RIVODORA = '001018';
/** Of 2019, from Alice Superiore, Lugnacco and Pecco. */
const VAL_DI_CHY = '001317';
/** In the province of Vercelli. */
const SALUGGIA = '002128';
const TORINO = '001272';

/** Who lives in `home` asks for what is for `other` alone, at the same desk as what is for `home`. */
const CASES = [
  { what: 'the next town', home: CHIVASSO, other: IVREA, place: 'a Chivasso' },
  { what: 'a frazione', home: RIVODORA, other: GASSINO, place: 'a Rivodora' },
  { what: 'the comune beside a frazione', home: GASSINO, other: RIVODORA, place: 'a Gassino Torinese' },
  { what: 'a merged comune by its old name', home: VAL_DI_CHY, other: IVREA, place: 'ad Alice Superiore' },
  { what: 'the province of Vercelli', home: SALUGGIA, other: CHIVASSO, place: 'a Saluggia' },
  { what: 'the province of Torino beside it', home: CHIVASSO, other: SALUGGIA, place: 'a Chivasso' },
] as const;

const DESK = [locationWith({ istatCode: IVREA })];
/** A word for each that no other has and that means no need. */
const WORDS: Readonly<Record<string, string>> = {
  [CHIVASSO]: 'melograno',
  [IVREA]: 'corbezzolo',
  [GASSINO]: 'biancospino',
  [RIVODORA]: 'pervinca',
  [VAL_DI_CHY]: 'genziana',
  [SALUGGIA]: 'clematide',
};
const nameFor = (municipality: string) => `Sportello ${WORDS[municipality]}`;
/** What helps next best with the same need. */
const nextFor = (municipality: string) => `Ascolto ${WORDS[municipality]}`;
const ENTRIES: readonly Entry[] = [...new Set(CASES.flatMap(({ home, other }) => [home, other]))].flatMap(
  (municipality) => {
    const there = { locations: DESK, managingBody: null, serviceArea: areaOf(municipality) };
    return [
      entryWith({
        ...there,
        title: nameFor(municipality),
        summary: `Contributo chiamato ${WORDS[municipality]}.`,
        description: 'Un contributo per chi abita qui.',
        needs: needsOf('bollette'),
        targetGroups: ['famiglie'],
      }),
      entryWith({ ...there, title: nextFor(municipality), needs: needsOf('parlare-assistente-sociale') }),
    ];
  },
);

jest.setTimeout(60_000);

describe('two services at one desk, each for other residents', () => {
  let service: SearchService;
  const titlesOf = (hits: SearchAnswer['hits']) =>
    hits.map(({ id }) => ENTRIES.find((entry) => entry.id === id)?.title);
  const titles = ({ hits }: SearchAnswer) => titlesOf(hits);
  const needCount = ({ facets }: SearchAnswer) =>
    facets.find(({ field }) => field === 'needs')?.values.find(({ value }) => value === 'bollette')?.count ?? 0;

  beforeAll(async () => {
    service = await startSearchService();
    await service.writer.save(ENTRIES, { runId: null, fetchedAt: new Date() });
    await service.drained();
  });
  afterAll(async () => service.close());

  describe.each(CASES)('$what', ({ home, other, place }) => {
    const ways = {
      engine: (query: object) => service.search({ ...query }),
      store: (query: object) => service.searchStore({ ...query }),
    };

    it.each(['engine', 'store'] as const)('are told apart by the answer of the %s', async (way) => {
      const ask = ways[way];
      const byWords = await ask({ text: WORDS[other], municipality: home });
      expect({ titles: titles(byWords), count: needCount(byWords), total: byWords.totalCount }).toEqual({
        titles: [],
        count: 0,
        total: 0,
      });
      const byNeed = await ask({ text: 'bollette', municipality: home });
      expect({ titles: titles(byNeed), count: needCount(byNeed) }).toEqual({ titles: [nameFor(home)], count: 1 });
      expect(titlesOf(byNeed.nextBest)).toEqual([nextFor(home)]);
      const browsing = await ask({ municipality: home });
      expect(titles(browsing).sort()).toEqual([nextFor(home), nameFor(home)]);
      expect(needCount(browsing)).toBe(1);
    });

    it('are told apart by the place in the words, where no residence is chosen', async () => {
      const answer = await service.search({ text: `bollette ${place}` });
      expect({ titles: titles(answer), count: needCount(answer) }).toEqual({ titles: [nameFor(home)], count: 1 });
    });
  });

  it('are for nobody who lives outside the area', async () => {
    expect((await service.search({ text: 'bollette', municipality: TORINO })).totalCount).toBe(0);
    expect((await service.searchStore({ text: 'bollette', municipality: TORINO })).totalCount).toBe(0);
  });
});
