import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FACET_FIELDS } from '@vicino/contracts';
import { startSystem, type System } from '../support/start-system.js';

interface Page {
  readonly searchEntries: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly highlights: readonly { field: string; snippet: string }[];
      readonly node: { readonly id: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly facets: readonly {
      readonly field: string;
      readonly values: readonly { value: string; label: string; count: number }[];
    }[];
  };
}

const PAGE = `query ($input: SearchInput!, $first: Int, $after: String) {
  searchEntries(input: $input, first: $first, after: $after) {
    totalCount
    edges { cursor highlights { field snippet } node {
      id title needs { slug label } provider { name } managingBody { id shortName }
      locations { name address municipality { istatCode name } latitude longitude }
      serviceArea { label scope municipalities { istatCode name } }
      contacts { kind value label } cost { type text } source { name url fetchedAt } verifiedAt updatedAt
    } }
    pageInfo { hasNextPage endCursor }
    facets { field values { value label count } }
  }
}`;

let system: System;

beforeAll(async () => {
  system = await startSystem();
});

afterAll(() => system?.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

async function page(
  input: Record<string, unknown>,
  first = 20,
  after: string | null = null,
): Promise<Page['searchEntries']> {
  const { data, errors } = await system.ask<Page>(PAGE, { input, first, after });
  expect(errors).toBeUndefined();
  return data.searchEntries;
}

describe('a page of results', () => {
  it('asks the store once, however many hits it shows', async () => {
    const byIds = jest.spyOn(system.gatewayReader, 'byIds');
    const { edges } = await page({}, 50);
    expect(edges).toHaveLength(50);
    expect(byIds).toHaveBeenCalledTimes(1);
  });

  it('leads by its cursors through all of them, each once', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo, totalCount } = await page({}, 17, after);
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) {
        expect(ids).toHaveLength(totalCount);
        break;
      }
      after = pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts beside a filter what one gets by choosing it, the municipality included', async () => {
    const input = { municipality: '001125' };
    const { facets } = await page(input, 1);
    for (const { field, values } of facets) {
      for (const { value, count } of values) {
        expect({ field, value, count: (await page({ ...input, [field]: [value] }, 1)).totalCount }).toEqual({
          field,
          value,
          count,
        });
      }
    }
  });

  it('gives every value of a facet a label of its own', async () => {
    const { facets } = await page({}, 1);
    expect(facets.map(({ field }) => field)).toEqual([...FACET_FIELDS]);
    for (const { values } of facets) for (const { value, label } of values) expect(label).not.toBe(value);
  });

  it('marks the words found', async () => {
    const { edges } = await page({ text: 'dormitorio', municipality: '001125' });
    expect(edges[0]?.highlights).toContainEqual({
      field: 'title',
      snippet: expect.stringContaining('<mark>Dormitorio</mark>'),
    });
  });

  it('marks also the words of the need that was meant, but not those of the place', async () => {
    const { edges } = await page({ text: 'dove dormire stanotte a Ivrea' });
    const snippets = edges.flatMap(({ highlights }) => highlights.map(({ snippet }) => snippet));
    expect(snippets).toContainEqual(expect.stringContaining('<mark>Dormitorio</mark>'));
    expect(snippets.join(' ')).not.toContain('<mark>Ivrea');
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [{ input: { municipality: '058091' } }, 'input.municipality'],
    [{ input: { needs: ['nessuno'] } }, 'input.needs'],
    [{ input: {}, first: 1000 }, 'first'],
    [{ input: {}, after: 'zzz' }, 'after'],
  ])('%j names its field', async (variables, field) => {
    const { errors } = await system.ask(PAGE, variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('is refused when it is too deep, too wide or too dear', async () => {
    const deep = `{ needs { ${'parent { children { '.repeat(10)} slug ${'} } '.repeat(10)} } }`;
    const wide = `{ ${Array.from({ length: 40 }, (_, n) => `n${n}: needs { slug }`).join(' ')} }`;
    for (const query of [deep, wide]) {
      const { errors } = await system.ask(query);
      expect(errors?.length).toBeGreaterThan(0);
      expect(errors?.[0]?.message).not.toMatch(/wrong on our side/);
    }
  });

  it('never tells what happens inside', async () => {
    jest
      .spyOn(system.gatewayReader, 'bySlug')
      .mockRejectedValue(new Error('relation "entry" at postgres://user:pass@db'));
    const { errors } = await system.ask('{ entry(slug: "x") { id } }');
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side. It has been logged.',
        path: ['entry'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });
});

describe('entry, municipality, need', () => {
  it('are null when there is none', async () => {
    const { data } = await system.ask(
      '{ a: entry(id: "no-uuid") { id } b: entry(slug: "no") { id } c: municipality(istatCode: "058091") { name } d: need(slug: "no") { label } }',
    );
    expect(data).toEqual({ a: null, b: null, c: null, d: null });
  });

  it('finds a merged municipality under its successor, and says by which name', async () => {
    const { data } = await system.ask(
      '{ municipalities(text: "alice sup") { istatCode name matchedName } municipality(istatCode: "001005") { name } }',
    );
    expect(data).toMatchObject({
      municipalities: [{ istatCode: '001317', name: 'Val di Chy', matchedName: 'Alice Superiore' }],
      municipality: { name: 'Val di Chy' },
    });
  });

  it('lists the municipalities of a body', async () => {
    const { data } = await system.ask<{
      municipalities: unknown[];
      all: unknown[];
      managingBodies: unknown[];
      needs: unknown[];
    }>(
      '{ municipalities(managingBody: "inrete-ivrea") { name } all: municipalities { name } managingBodies { id municipalities { name } } needs { slug parent { slug } } }',
    );
    expect([data.municipalities.length, data.all.length, data.managingBodies.length, data.needs.length]).toEqual([
      42, 174, 8, 91,
    ]);
  });
});

describe('over plain HTTP', () => {
  it('says how it stands', async () => {
    expect((await fetch(`${system.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${system.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      checks: { store: 'up', search: { engine: 'up', pending: 0 }, ingestion: { firstRunDone: true, running: null } },
    });
  });

  it('lets any site ask, without credentials', async () => {
    const answer = await fetch(`${system.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://www.comune.example.it',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('refuses a body larger than any question', async () => {
    const answer = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ needs { slug } } # ${'x'.repeat(300_000)}` }),
    });
    expect(answer.status).toBe(413);
  });
});
