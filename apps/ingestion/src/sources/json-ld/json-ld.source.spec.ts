import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Problem, RawRecord } from '@vicino/domain';
import { read } from '../read.js';
import { bytesInput } from '../source-input.js';
import { collect } from '../source-item.js';
import { sourceById } from '../table-of-sources.js';

interface Feed {
  '@context': Record<string, string>;
  '@graph': Record<string, unknown>[];
}

const feed = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../feeds/asl-to4.cpsv.jsonld'), 'utf8'),
) as Feed;

function jsonLd(document: unknown): Promise<{ records: readonly RawRecord[]; problems: readonly Problem[] }> {
  const source = sourceById('asl-to4');
  if (!source) throw new Error('the sample source is gone');
  return collect(read(source, bytesInput(JSON.stringify(document))));
}

const CPSV = 'https://w3id.org/italia/onto/CPSV/';
const L0 = 'https://w3id.org/italia/onto/l0/';

describe('readJsonLd', () => {
  it('gives every node of the feed as it is written, at its place in the graph', async () => {
    const { records, problems } = await jsonLd(feed);
    expect(problems).toEqual([]);
    expect(records).toEqual(feed['@graph'].map((fields, index) => ({ position: `@graph[${index}]`, fields })));
  });

  it('does not depend on the prefixes the provider chose', async () => {
    const renamed = JSON.stringify({ '@graph': feed['@graph'] })
      .replaceAll('"cpsv:', '"servizi:')
      .replaceAll('"l0:', '"base:');
    const { '@graph': graph } = JSON.parse(renamed) as Feed;
    const { cpsv, l0, ...others } = feed['@context'];
    const { records } = await jsonLd({ '@context': { ...others, servizi: cpsv, base: l0 }, '@graph': graph });
    expect(records.map((record) => record.fields)).toEqual(feed['@graph']);
  });

  it('does not depend on nodes being nested or listed apart, even in circles', async () => {
    const { records } = await jsonLd([
      {
        '@id': 'urn:a',
        '@type': [`${CPSV}PublicService`],
        [`${L0}name`]: 'A',
        [`${CPSV}isPhysicallyAvailableAt`]: { '@id': 'urn:place' },
      },
      { '@id': 'urn:place', [`${L0}name`]: 'Sede', [`${CPSV}hasService`]: { '@id': 'urn:a' } },
    ]);
    expect(records).toEqual([
      {
        position: '[0]',
        fields: {
          '@id': 'urn:a',
          '@type': 'cpsv:PublicService',
          'l0:name': 'A',
          'cpsv:isPhysicallyAvailableAt': {
            '@id': 'urn:place',
            'l0:name': 'Sede',
            'cpsv:hasService': { '@id': 'urn:a' },
          },
        },
      },
    ]);
  });

  it('gives themes and channels as lists, even when there is one', async () => {
    const { records } = await jsonLd({
      '@type': `${CPSV}PublicService`,
      [`${CPSV}hasChannel`]: { [`${L0}name`]: 'x' },
      [`${CPSV}serviceTheme`]: 'y',
    });
    expect(records[0]?.fields).toMatchObject({ 'cpsv:hasChannel': [{ 'l0:name': 'x' }], 'cpsv:serviceTheme': ['y'] });
  });

  it.each([
    { '@context': 'https://provider.example/context.jsonld', '@graph': feed['@graph'] },
    { '@context': [feed['@context'], 'https://provider.example/context.jsonld'], '@graph': feed['@graph'] },
    { '@context': { '@import': 'https://provider.example/context.jsonld', '@version': 1.1 }, '@graph': feed['@graph'] },
  ])('never fetches a context', async (document) => {
    const { records, problems } = await jsonLd(document);
    expect(records).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'FILE_UNREADABLE',
        field: '@context',
        value: 'https://provider.example/context.jsonld',
      }),
    ]);
  });

  it('leaves out a node that is no JSON-LD, and keeps its neighbours', async () => {
    const [first, second] = feed['@graph'];
    const { records, problems } = await jsonLd({ ...feed, '@graph': [first, 7, { '@id': 5, 'l0:name': 'x' }, second] });
    expect(records.map(({ position }) => position)).toEqual(['@graph[0]', '@graph[3]']);
    expect(problems.map(({ code, position }) => [code, position])).toEqual([
      ['ROW_MALFORMED', '@graph[1]'],
      ['ROW_MALFORMED', '@graph[2]'],
    ]);
  });

  it('says so when there is no public service in it, or no JSON', async () => {
    expect((await jsonLd({ '@context': feed['@context'], '@graph': [] })).problems[0]).toMatchObject({
      code: 'FILE_WRONG_FORMAT',
      field: '@type',
    });
    expect((await jsonLd({ total: 1 })).problems[0]?.code).toBe('FILE_WRONG_FORMAT');
    const source = sourceById('asl-to4');
    if (!source) throw new Error('the sample source is gone');
    for (const text of ['{"@graph":[', `{"@graph":${'['.repeat(5000)}${']'.repeat(5000)}}`]) {
      expect((await collect(read(source, bytesInput(text)))).problems[0]?.code).toBe('FILE_UNREADABLE');
    }
  });
});
