import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startSystem, type System } from '../support/start-system.js';

const IVREA = '001125';

interface Change {
  readonly leaveOut: readonly string[];
  readonly [field: string]: unknown;
}

interface Answer {
  readonly searchEntries: {
    readonly totalCount: number;
    readonly beside: boolean;
    readonly edges: readonly { readonly distanceKm: number | null; readonly node: { readonly title: string } }[];
    readonly nextBest: readonly { readonly node: { readonly title: string }; readonly eligibility: object | null }[];
    readonly understoodAs: readonly Record<string, unknown>[];
    readonly alternatives: readonly { kind: string; label: string; count: number; change: Change }[];
  };
}

const ASK = `query ($input: SearchInput!) {
  searchEntries(input: $input, first: 100) {
    totalCount
    beside
    edges { distanceKm node { title } }
    nextBest { node { title } eligibility { answer } }
    understoodAs { kind value label words applied doubtful key }
    alternatives { kind value label count
      change { leaveOut text municipality nearMunicipality needs managingBodies notMeant } }
  }
}`;

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 180_000);
afterAll(() => system?.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

async function search(input: Record<string, unknown>): Promise<Answer['searchEntries']> {
  const { data, errors } = await system.ask<Answer>(ASK, { input });
  expect(errors).toBeUndefined();
  return data.searchEntries;
}

/** As a screen does it: by the words of the schema alone. */
function follow(input: Record<string, unknown>, { leaveOut, ...change }: Change): Record<string, unknown> {
  const kept = Object.entries(input).filter(([field]) => !leaveOut.includes(field));
  const put = Object.entries(change).filter(([, value]) => value !== null);
  return Object.fromEntries([...kept, ...put]);
}

async function followEach(
  input: Record<string, unknown>,
  alternatives: Answer['searchEntries']['alternatives'],
): Promise<void> {
  expect(alternatives.length).toBeGreaterThan(0);
  for (const { kind, label, count, change } of alternatives) {
    expect(label).toMatch(/^[A-Z].{8,}/);
    expect({ kind, count: (await search(follow(input, change))).totalCount }).toEqual({ kind, count });
  }
}

describe('what was understood', () => {
  it('is told in words, and can be taken back', async () => {
    const asked = { text: 'mensa a Ivrea' };
    const { understoodAs } = await search(asked);
    expect(understoodAs).toContainEqual({
      kind: 'NEED',
      value: 'mensa',
      label: 'Mensa gratuita',
      words: 'mensa',
      applied: true,
      doubtful: false,
      key: 'NEED:mensa',
    });
    expect(understoodAs).toContainEqual(
      expect.objectContaining({ kind: 'MUNICIPALITY', value: IVREA, label: 'Ivrea', applied: true }),
    );
    const taken = await search({ ...asked, notMeant: understoodAs.map(({ key }) => key) });
    expect(taken.understoodAs.map(({ applied }) => applied)).not.toContain(true);
    expect((await search({ ...asked, understand: false })).understoodAs).toEqual([]);
  });
});

describe('a misspelt place', () => {
  it('is offered, and accepted by its right name', async () => {
    const { understoodAs } = await search({ text: 'mensa a ivera' });
    const offer = understoodAs.find(({ doubtful }) => doubtful === true);
    expect(offer).toMatchObject({ kind: 'MUNICIPALITY', value: IVREA, label: 'Ivrea', words: 'ivera', applied: false });
    const accepted = await search({ text: 'mensa a Ivrea' });
    expect(accepted.understoodAs).toContainEqual(
      expect.objectContaining({ value: IVREA, applied: true, doubtful: false }),
    );
    const refused = await search({ text: 'mensa a ivera', notMeant: [`MUNICIPALITY:${IVREA}`] });
    expect(refused.understoodAs.map(({ doubtful }) => doubtful)).toEqual([false]);
    const residents = await search({ text: 'mensa a ivera', municipality: IVREA });
    expect(residents.understoodAs.map(({ doubtful }) => doubtful)).toEqual([false]);
  });
});

describe('a question that finds few', () => {
  const input = { text: 'domani dimettono mia mamma', municipality: IVREA };
  const titlesOf = (found: Answer['searchEntries']['nextBest']) => found.map(({ node }) => node.title);

  it('also tells what helps next best, for the same residents, counted nowhere', async () => {
    const { totalCount, edges, nextBest } = await search(input);
    expect(edges).toHaveLength(totalCount);
    expect(totalCount).toBeLessThanOrEqual(3);
    expect(nextBest.length).toBeGreaterThan(0);
    expect(nextBest.length).toBeLessThanOrEqual(5);
    const residents = await search({ municipality: IVREA });
    expect(residents.edges.map(({ node }) => node.title)).toEqual(expect.arrayContaining(titlesOf(nextBest)));
    for (const { node } of edges) expect(titlesOf(nextBest)).not.toContain(node.title);
    expect(residents.nextBest).toEqual([]);
  });

  it('tells it under the same filters, and who may have it', async () => {
    const open = await search(input);
    const free = await search({ ...input, costs: ['gratuito'] });
    const allFree = (await search({ municipality: IVREA, costs: ['gratuito'] })).edges.map(({ node }) => node.title);
    expect(titlesOf(free.nextBest)).not.toEqual(titlesOf(open.nextBest));
    expect(allFree).toEqual(expect.arrayContaining(titlesOf(free.nextBest)));
    const told = await search({ ...input, profile: { age: 80 } });
    for (const { eligibility } of told.nextBest) expect(eligibility).toMatchObject({ answer: expect.any(String) });
    expect(open.nextBest.map(({ eligibility }) => eligibility)).toEqual(open.nextBest.map(() => null));
  });

  it('tells nothing of it with a page that does not hold them all', async () => {
    const ASK_TWO =
      'query ($input: SearchInput!) { searchEntries(input: $input, first: 2) { nextBest { distanceKm } } }';
    const { data } = await system.ask<Answer>(ASK_TWO, { input });
    expect(data.searchEntries.nextBest).toEqual([]);
  });
});

describe('a question that finds nothing', () => {
  it.each([
    { needs: ['dormitorio'], municipality: '001134', kinds: ['OPPORTUNITY'] },
    { text: 'dormitorio in Valchiusella', costs: ['a-pagamento'] },
    { text: 'dormitorio vicino a Caluso', municipality: '001134', languages: ['sq'] },
    { text: 'xyzzyq', municipality: IVREA },
  ])('%j leads on, each way to as many as it says', async (input) => {
    const { totalCount, alternatives } = await search(input);
    expect(totalCount).toBe(0);
    await followEach(input, alternatives);
  });

  it('shows what is closest under the same conditions, says so, and still leads on to what was meant', async () => {
    const input = { text: 'telesoccorso', municipality: '001047' };
    const found = await search(input);
    expect(found).toMatchObject({ beside: true, understoodAs: [expect.objectContaining({ value: 'telesoccorso' })] });
    expect(found.edges.length).toBeGreaterThan(0);
    // Nothing of another place comes in with it: all of it is for these residents.
    const residents = await search({ municipality: input.municipality });
    const titles = residents.edges.map(({ node }) => node.title);
    for (const { node } of found.edges) expect(titles).toContain(node.title);
    await followEach(input, found.alternatives);
    expect(await search({ text: 'mensa', municipality: IVREA })).toMatchObject({ beside: false });
  });

  it('leads on to as many as it says where both were given, a need and words that mean another', async () => {
    // By its words alone, seven entries everywhere; one of them is also for what is meant.
    const input = { text: 'anziani', municipality: '001134', needs: ['orientamento'] };
    const { alternatives } = await search(input);
    expect(alternatives.map(({ kind }) => kind)).toContain('EVERYWHERE');
    await followEach(input, alternatives);
  });

  it('says in plain words where one is listened to', async () => {
    const { alternatives } = await search({ text: 'xyzzyq', municipality: IVREA });
    expect(alternatives.at(-1)).toMatchObject({
      kind: 'DESK',
      label: 'Sportello sociale di IN.RE.TE.: ti ascoltano e ti indirizzano',
    });
  });
});

describe('distance', () => {
  it('orders from a municipality and is told', async () => {
    const { edges } = await search({ order: 'DISTANCE', nearMunicipality: IVREA, municipality: IVREA });
    const distances = edges.flatMap(({ distanceKm }) => distanceKm ?? []);
    expect(distances.length).toBeGreaterThan(3);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });
});

describe('what a question selects', () => {
  it('is all that is asked of the store', async () => {
    const byIds = jest.spyOn(system.gatewayReader, 'byIds');
    await system.ask('{ searchEntries(input: { text: "casa di quartiere" }) { totalCount edges { cursor } } }');
    expect(byIds).not.toHaveBeenCalled();
  });

  it('narrows the fields counted, and the values told by the beginning of their labels', async () => {
    const { data } = await system.ask<{ searchEntries: { facets: { field: string; values: { label: string }[] }[] } }>(
      `{ searchEntries(input: {}) { facets(fields: [needs]) { field values(text: "mennsa", first: 3) { label count } } } }`,
    );
    expect(data.searchEntries.facets).toEqual([
      { field: 'needs', values: [expect.objectContaining({ label: 'Mensa gratuita' })] },
    ]);
  });
});

describe('while somebody types', () => {
  const SUGGEST = `query ($text: String!, $municipality: String) {
    suggest(text: $text, municipality: $municipality) {
      needs { slug label words } entries { id slug title } providers { name count } places { istatCode label words } degraded
    }
  }`;
  interface Suggested {
    readonly suggest: {
      readonly needs: readonly { slug: string; label: string }[];
      readonly entries: readonly { title: string }[];
      readonly providers: readonly { name: string; count: number }[];
      readonly places: readonly { label: string; words: string | null }[];
      readonly degraded: boolean;
    };
  }
  const suggest = async (text: string, municipality: string | null = null) =>
    (await system.ask<Suggested>(SUGGEST, { text, municipality })).data.suggest;

  it('suggests needs, entries, providers and places', async () => {
    const dor = await suggest('dor');
    expect(dor.needs).toContainEqual(expect.objectContaining({ slug: 'dormitorio' }));
    expect(dor.entries).toContainEqual(expect.objectContaining({ title: expect.stringMatching(/dormitorio/i) }));
    expect(dor.degraded).toBe(false);
    expect((await suggest('alice sup')).places).toContainEqual(
      expect.objectContaining({ label: 'Val di Chy', words: 'Alice Superiore' }),
    );
    const [provider] = (await suggest('cons')).providers;
    expect(provider?.name).toMatch(/^cons/i);
    const { totalCount } = await search({ providers: [provider?.name] });
    expect(totalCount).toBe(provider?.count);
  });

  it('suggests to residents only what is for them', async () => {
    const titles = async (municipality: string) =>
      (await suggest('dormitorio', municipality)).entries.map(({ title }) => title);
    expect((await titles(IVREA)).length).toBeGreaterThan(0);
    const served = await search({ municipality: '001134' });
    for (const title of await titles('001134')) expect(served.edges.map(({ node }) => node.title)).toContain(title);
  });

  it('names the argument that is wrong', async () => {
    const { errors } = await system.ask(SUGGEST, { text: 'a', municipality: '058091' });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'municipality' });
    const { errors: long } = await system.ask(SUGGEST, { text: 'a'.repeat(101) });
    expect(long?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'text' });
  });
});
