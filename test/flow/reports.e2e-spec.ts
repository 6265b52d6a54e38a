import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { OPERATOR_TOKEN, startSystem, type System } from '../support/start-system.js';

interface ProblemPage {
  readonly problems: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly code: string; readonly position: string; readonly suggestion: string | null };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface Sources {
  readonly sources: readonly {
    readonly id: string;
    readonly lastRun: { readonly outcome: string; readonly counts: { readonly read: number } } | null;
    readonly lastSuccessAt: string | null;
    readonly openProblems: readonly { readonly code: string; readonly count: number }[];
    readonly likelyRules: readonly { readonly rule: string; readonly count: number }[];
  }[];
}

const OPERATOR = { authorization: `Bearer ${OPERATOR_TOKEN}` };
const SOURCES = `{ sources { id name managingBody format schedule quality lastSuccessAt
  lastRun { id outcome startedAt finishedAt error counts { read created updated unchanged withdrawn problems } }
  openProblems { code severity count } likelyRules { rule count } } }`;
const RUNS = `query ($source: ID!, $first: Int) { runs(source: $source, first: $first) { id outcome counts { created } } }`;
const PROBLEMS = `query ($source: ID!, $codes: [ProblemCode!], $first: Int! = 50, $after: String) {
  problems(source: $source, codes: $codes, first: $first, after: $after) {
    totalCount edges { cursor node { code severity field position value suggestion entryId } }
    pageInfo { hasNextPage endCursor } } }`;

const REVIEWS = `query ($body: ID, $above: Boolean! = false, $states: [ReviewState!], $first: Int! = 100, $after: String) {
  reviewsDue(managingBody: $body, aboveBodies: $above, states: $states, first: $first, after: $after) {
    bodies { managingBody planned dueSoon overdue suspended reminded } totalCount
    edges { cursor node { entryId title source managingBody state dueOn remindedAt } }
    pageInfo { hasNextPage endCursor } } }`;

interface Reviews {
  readonly reviewsDue: {
    readonly bodies: readonly {
      readonly managingBody: string | null;
      readonly dueSoon: number;
      readonly overdue: number;
      readonly suspended: number;
      readonly reminded: number;
    }[];
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly entryId: string;
        readonly managingBody: string | null;
        readonly state: string;
        readonly dueOn: string;
        readonly remindedAt: string | null;
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system?.stop());

async function asked<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await system.ask<Data>(query, variables, OPERATOR);
  expect(errors).toBeUndefined();
  return data;
}

async function errorOf(query: string, variables: Record<string, unknown>, headers: Record<string, string> = OPERATOR) {
  const { errors } = await system.ask(query, variables, headers);
  return errors?.map(({ message, extensions }) => ({ message, ...extensions }))[0];
}

describe('who may read reports', () => {
  it.each([
    ['nobody in particular', {}],
    ['a wrong token', { authorization: 'Bearer the-token-of-somebody-else' }],
    ['the token without its kind', { authorization: OPERATOR_TOKEN }],
  ])('not %s', async (_, headers) => {
    for (const [query, variables] of [
      [SOURCES, {}],
      [RUNS, { source: 'cis-cirie', first: 5 }],
      [PROBLEMS, { source: 'cis-cirie' }],
      [REVIEWS, {}],
    ] as const) {
      const { data, errors } = await system.ask(query, variables, headers);
      expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    }
  });
});

describe('sources', () => {
  it('tells how each of the nine stands', async () => {
    const { sources } = await asked<Sources>(SOURCES);
    expect(sources).toHaveLength(9);
    for (const { lastRun, lastSuccessAt } of sources) {
      expect(lastRun?.outcome).toBe('SUCCEEDED');
      expect(lastRun?.counts.read).toBeGreaterThan(0);
      expect(Date.parse(lastSuccessAt ?? '')).toBeGreaterThan(Date.now() - 600_000);
    }
    expect(sources.some(({ openProblems }) => openProblems.length > 0)).toBe(true);
    expect(sources.some(({ likelyRules }) => likelyRules.length > 0)).toBe(true);
  });
});

describe('runs', () => {
  it('gives the latest first, and no more than asked for', async () => {
    await system.feeds.runAll();
    const { runs } = await asked<{ runs: { id: string }[] }>(RUNS, { source: 'cis-cirie', first: 50 });
    expect(runs).toHaveLength(2);
    expect(Number(runs[0]?.id)).toBeGreaterThan(Number(runs[1]?.id));
    expect((await asked<{ runs: unknown[] }>(RUNS, { source: 'cis-cirie', first: 1 })).runs).toEqual([runs[0]]);
  });

  it('names the sources there are for one that is not', async () => {
    const error = await errorOf(RUNS, { source: 'cis-torino', first: 5 });
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'source' });
    expect(error?.message).toContain('cis-cirie');
    expect(await errorOf(RUNS, { source: 'cis-cirie', first: 0 })).toMatchObject({ field: 'first' });
  });
});

describe('problems', () => {
  it('pages through every open problem once, in the order of the file', async () => {
    const { sources } = await asked<Sources>(SOURCES);
    const total = ({ openProblems }: Sources['sources'][number]): number =>
      openProblems.reduce((sum, { count }) => sum + count, 0);
    const most = sources.toSorted((a, b) => total(b) - total(a))[0];
    if (most === undefined || total(most) < 3) throw new Error('no source with problems to page through');
    const all = (await asked<ProblemPage>(PROBLEMS, { source: most.id, first: 100 })).problems;
    expect(all.totalCount).toBe(total(most));
    const paged: ProblemPage['problems']['edges'][number][] = [];
    let after: string | null = null;
    do {
      const { problems }: ProblemPage = await asked<ProblemPage>(PROBLEMS, { source: most.id, first: 2, after });
      paged.push(...problems.edges);
      after = problems.pageInfo.hasNextPage ? problems.pageInfo.endCursor : null;
    } while (after !== null && paged.length < 100);
    expect(paged.slice(0, 100)).toEqual(all.edges.slice(0, paged.length));
    expect(paged).toHaveLength(Math.min(100, total(most)));
  });

  it('keeps to the codes asked for', async () => {
    const { sources } = await asked<Sources>(SOURCES);
    for (const { id, openProblems } of sources) {
      for (const { code, count } of openProblems) {
        const { problems } = await asked<ProblemPage>(PROBLEMS, { source: id, codes: [code], first: 100 });
        expect([problems.totalCount, new Set(problems.edges.map(({ node }) => node.code))]).toEqual([
          count,
          new Set([code]),
        ]);
      }
    }
  });

  it('says what is wrong with a cursor', async () => {
    expect(await errorOf(PROBLEMS, { source: 'cis-cirie', after: 'abc' })).toMatchObject({ field: 'after' });
    const [withProblems] = (await asked<Sources>(SOURCES)).sources.filter(
      ({ openProblems }) => openProblems.length > 0,
    );
    const { problems } = await asked<ProblemPage>(PROBLEMS, { source: withProblems?.id, first: 1 });
    const other = withProblems?.id === 'cis-cirie' ? 'cisa-gassino' : 'cis-cirie';
    const after = problems.edges[0]?.cursor;
    expect(await errorOf(PROBLEMS, { source: other, after })).toMatchObject({ field: 'after' });
  });
});

describe('reviews due', () => {
  const reviews = async (variables: Record<string, unknown> = {}) =>
    (await asked<Reviews>(REVIEWS, variables)).reviewsDue;

  it('counts by body what it lists, the longest overdue first, page by page', async () => {
    const { bodies, totalCount, edges } = await reviews();
    const sum = bodies.reduce((all, { dueSoon, overdue, suspended }) => all + dueSoon + overdue + suspended, 0);
    expect(totalCount).toBe(sum);
    expect(totalCount).toBeGreaterThan(10);
    const days = edges.map(({ node }) => node.dueOn);
    expect(days).toEqual([...days].sort());
    const paged: Reviews['reviewsDue']['edges'][number][] = [];
    let after: string | null = null;
    do {
      const page: Reviews['reviewsDue'] = await reviews({ first: 7, after });
      paged.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toHaveLength(totalCount);
    expect(paged.slice(0, 100)).toEqual(edges);
  });

  it('keeps to one body, to what is above the bodies, and to the states asked for', async () => {
    const all = await reviews();
    for (const { managingBody, overdue, dueSoon, suspended } of all.bodies) {
      const one = await reviews(managingBody === null ? { above: true } : { body: managingBody });
      expect(one.bodies.map((body) => body.managingBody)).toEqual([managingBody]);
      expect(one.totalCount).toBe(overdue + dueSoon + suspended);
      expect(one.edges.every(({ node }) => node.managingBody === managingBody)).toBe(true);
    }
    const suspended = await reviews({ states: ['SUSPENDED'] });
    expect([suspended.totalCount, suspended.edges]).toEqual([0, []]);
  });

  it('shows what was suspended and who was reminded', async () => {
    const [first] = (await reviews({ states: ['OVERDUE'] })).edges;
    const body = first?.node.managingBody ?? '';
    const client = new pg.Client({ connectionString: system.databaseUrl });
    await client.connect();
    try {
      await client.query(`update entry set publication = 'SUSPENDED' where id = $1`, [first?.node.entryId]);
      await client.query(`update entry_review set reminded_at = now() where entry_id <> $1`, [first?.node.entryId]);
      const { bodies, edges } = await reviews({ body, states: ['SUSPENDED'] });
      expect(edges.map(({ node }) => [node.entryId, node.state])).toEqual([[first?.node.entryId, 'SUSPENDED']]);
      expect(bodies[0]?.reminded).toBe((bodies[0]?.overdue ?? 0) + (bodies[0]?.dueSoon ?? 0));
      const overdue = await reviews({ body, states: ['OVERDUE'] });
      expect(overdue.edges.every(({ node }) => Date.parse(node.remindedAt ?? '') > 0)).toBe(true);
    } finally {
      await client.end();
    }
  });

  it('says what is wrong with a question', async () => {
    expect(await errorOf(REVIEWS, { body: 'cis-torino' })).toMatchObject({
      field: 'managingBody',
      message: expect.stringContaining('cis-cirie'),
    });
    expect(await errorOf(REVIEWS, { body: 'cis-cirie', above: true })).toMatchObject({ field: 'aboveBodies' });
    expect(await errorOf(REVIEWS, { first: 101 })).toMatchObject({ field: 'first' });
    expect(await errorOf(REVIEWS, { after: 'abc' })).toMatchObject({ field: 'after' });
  });
});
