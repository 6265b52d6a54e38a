import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Entry } from '@vicino/domain';
import { municipalities, neighbours } from '@vicino/territory';
import { areaOf, CHIVASSO, entryWith, IVREA, locationWith, needsOf } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const [NEIGHBOUR = ''] = neighbours(IVREA);
const SAME_BODY = municipalities().find(
  ({ istatCode, managingBody }) =>
    managingBody === 'inrete-ivrea' && istatCode !== IVREA && !neighbours(IVREA).includes(istatCode),
);

/** For the same residents, and alike but for where one goes; in no order that helps. */
const mensaIn = (title: string, ...codes: readonly string[]) =>
  entryWith({
    title,
    summary: 'Un pasto caldo.',
    description: 'Pasti per chi ne ha bisogno.',
    needs: needsOf('mensa'),
    serviceType: null,
    targetGroups: ['tutti'],
    managingBody: null,
    serviceArea: areaOf(IVREA, CHIVASSO),
    locations: codes.map((istatCode) => locationWith({ istatCode })),
  });
const ENTRIES: readonly Entry[] = [
  mensaIn('Nowhere'),
  mensaIn('Far', CHIVASSO),
  mensaIn('Same body', SAME_BODY?.istatCode ?? ''),
  mensaIn('Neighbour', NEIGHBOUR),
  mensaIn('Here', CHIVASSO, IVREA),
];
const BY_NEARNESS = ['Here', 'Neighbour', 'Same body'];

jest.setTimeout(60_000);

describe('what is alike but for where one goes', () => {
  let service: SearchService;

  beforeAll(async () => {
    service = await startSearchService();
    await service.writer.save(ENTRIES, { runId: null, fetchedAt: new Date() });
    await service.drained();
  });
  afterAll(async () => service.close());

  const titles = async (query: Record<string, unknown>) =>
    (await service.search(query)).hits.map(({ id }) => ENTRIES.find((entry) => entry.id === id)?.title);

  it.each([
    ['in a word', { text: 'mensa' }],
    ['in words that some of it has', { text: 'un pasto caldo alla mensa' }],
    ['in words that none of it has', { text: 'ho fame' }],
    ['by a need', { needs: ['mensa'] }],
    ['for everything', {}],
  ])('comes by nearness to where somebody lives who asks %s, page after page', async (_how, asked) => {
    const query = { ...asked, municipality: IVREA };
    const all = await titles(query);
    expect(all.slice(0, 3)).toEqual(BY_NEARNESS);
    expect([...all].sort()).toEqual(ENTRIES.map(({ title }) => title).sort());
    const pages = [0, 2, 4].map((offset) => titles({ ...query, offset, limit: 2 }));
    expect((await Promise.all(pages)).flat()).toEqual(all);
  });

  it('is nearest for others elsewhere', async () => {
    expect((await titles({ text: 'mensa', municipality: CHIVASSO })).slice(0, 2).sort()).toEqual(['Far', 'Here']);
  });
});
