import { describe, expect, it } from '@jest/globals';
import type { Problem, RawRecord } from '@vicino/domain';
import fc from 'fast-check';
import { read } from '../read.js';
import type { SourceFormat, SourceInput } from '../source.js';
import { bytesInput } from '../source-input.js';
import { collect } from '../source-item.js';
import { sourceById } from '../table-of-sources.js';

type Outcome = { records: readonly RawRecord[]; problems: readonly Problem[] };

function json(
  text: string | SourceInput,
  format: SourceFormat = 'wordpress',
  itemsAt: string | null = null,
): Promise<Outcome> {
  const sample = sourceById('inrete-ivrea');
  if (!sample) throw new Error('the sample source is gone');
  const source = { ...sample, format, options: { ...sample.options, itemsAt } };
  return collect(read(source, typeof text === 'string' ? bytesInput(text) : text));
}

describe('lists in JSON', () => {
  it('gives the objects of a list, unchanged, at their index', async () => {
    const posts = [{ id: 1, title: { rendered: 'È' }, meta: { a: [true, null, 1.5e3, '\\'] } }, { id: 2 }];
    expect(await json(JSON.stringify(posts))).toEqual({
      records: posts.map((fields, index) => ({ position: `[${index}]`, fields })),
      problems: [],
    });
  });

  it('gives the services of an HSDS page, wherever the list stands in it', async () => {
    const page = {
      extra: [[{ contents: [9] }]],
      total_items: 2,
      contents: [{ id: 'a' }, { id: 'b' }],
      last_page: true,
    };
    const { records, problems } = await json(JSON.stringify(page), 'hsds');
    expect(records.map(({ position, fields }) => [position, fields['id']])).toEqual([
      ['contents[0]', 'a'],
      ['contents[1]', 'b'],
    ]);
    expect(problems).toEqual([]);
    expect((await json('[{"id":"a"}]', 'hsds')).records).toEqual([{ position: '[0]', fields: { id: 'a' } }]);
  });

  it.each([
    [{ total_items: 9, last_page: false, contents: [{ id: 'a' }] }, '1 di 9'],
    [{ total_items: 9, contents: [{ id: 'a' }] }, '1 di 9'],
    [{ last_page: false, contents: [{ id: 'a' }] }, '1 di un numero maggiore'],
  ])('does not take one page for the whole: %j', async (page, value) => {
    const { records, problems } = await json(JSON.stringify(page), 'hsds');
    expect(records).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_UNREADABLE', severity: 'ERROR', value })]);
  });

  it('keeps what stands before a break, and says where it broke', async () => {
    for (const tail of ['', ',{"id":', ',{"id":2', ',{"id":"2']) {
      const { records, problems } = await json(`[{"id":1}${tail}`);
      expect(records.map((record) => record.fields)).toEqual([{ id: 1 }]);
      expect(problems).toEqual([
        expect.objectContaining({ code: 'FILE_UNREADABLE', severity: 'ERROR', position: '[1]' }),
      ]);
    }
    expect((await json('[{"id":1}] and more')).problems[0]?.code).toBe('FILE_UNREADABLE');
    expect((await json('{"contents":[{"id":1}}', 'hsds')).problems[0]?.code).toBe('FILE_UNREADABLE');
  });

  it.each(['nonsense', '{"id":2,}', "{'id':2}", '', '{"id":"a\nb"}', '{"id":1} {"id":2}'])(
    'loses to a faulty element only that element: %j',
    async (element) => {
      const { records, problems } = await json(`[{"id":1},${element},{"id":3}]`);
      expect(records.map(({ position, fields }) => [position, fields['id']])).toEqual([
        ['[0]', 1],
        ['[2]', 3],
      ]);
      expect(problems).toEqual([
        expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'ERROR', position: '[1]' }),
      ]);
    },
  );

  it('leaves out what is no object, and keeps its neighbours', async () => {
    const { records, problems } = await json('[1,{"id":1},null,[{"id":2}],"x",{"id":3}]');
    expect(records.map(({ position }) => position)).toEqual(['[1]', '[5]']);
    expect(problems.map(({ code, position, value }) => [code, position, value])).toEqual([
      ['ROW_MALFORMED', '[0]', '1'],
      ['ROW_MALFORMED', '[2]', 'null'],
      ['ROW_MALFORMED', '[3]', '[{"id":2}]'],
      ['ROW_MALFORMED', '[4]', '"x"'],
    ]);
  });

  it('tells an error of WordPress, or a page without services, from an empty list', async () => {
    const { problems } = await json('{"code":"rest_no_route","message":"Nessun percorso","data":{"status":404}}');
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_WRONG_FORMAT', value: 'Nessun percorso' })]);
    expect((await json('{"services":[]}', 'hsds')).problems[0]?.code).toBe('FILE_WRONG_FORMAT');
    expect((await json('{"a":{"servizi":[{}]}}', 'json', 'servizi')).problems[0]?.suggestion).toContain('"servizi"');
    expect(await json('[]')).toEqual({ records: [], problems: [] });
  });

  it('survives a bomb of brackets', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { records, problems } = await json(`[{"id":1,"a":${deep}},{"id":2}]`);
    expect(records.map(({ position }) => position)).toEqual(['[1]']);
    expect(problems).toEqual([expect.objectContaining({ code: 'ROW_MALFORMED', position: '[0]' })]);
    expect((await json('['.repeat(200_000))).problems[0]?.code).toBe('FILE_UNREADABLE');
  });

  it('keeps names that mean something to JavaScript as data', async () => {
    const { records } = await json('[{"__proto__":{"polluted":true},"constructor":1}]');
    expect(Object.keys(records[0]?.fields ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('replaces what the store cannot hold, once said', async () => {
    const { records, problems } = await json('[{"a":"x\\u0000y","b":"\\ud800"},{"a":"\\u0000"}]');
    expect(records.map((record) => record.fields)).toEqual([{ a: 'x\uFFFDy', b: '\uFFFD' }, { a: '\uFFFD' }]);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_ENCODING_DOUBTFUL', position: '[0]' })]);
  });

  it('gives any list of objects back as it was', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(objects, fc.integer({ min: 1, max: 50 }), async (list, cut) => {
        const bytes = Buffer.from(JSON.stringify(list));
        const input: SourceInput = {
          size: null,
          open: async function* () {
            for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
          },
        };
        const { records } = await json(input);
        const storable = (text: string): string => text.replace(/\\u0000|\0/g, '\uFFFD').replaceAll('-0', '0');
        expect(storable(JSON.stringify(records.map((record) => record.fields)))).toBe(storable(JSON.stringify(list)));
      }),
    );
  });
});

describe('readJsonLines', () => {
  it('reads an object a line, keeps good lines beside bad ones, passes over blank ones', async () => {
    const { records, problems } = await json('{"a":1}\r\n\n{"a":2\n[3]\n{"a":4}', 'jsonl');
    expect(records).toEqual([
      { position: 'line 1', fields: { a: 1 } },
      { position: 'line 5', fields: { a: 4 } },
    ]);
    expect(problems.map(({ code, position, value }) => [code, position, value])).toEqual([
      ['ROW_MALFORMED', 'line 3', '{"a":2'],
      ['ROW_MALFORMED', 'line 4', '[3]'],
    ]);
  });

  it('says which field is gone and which is new, once for the file', async () => {
    const sample = sourceById('cisa-gassino');
    if (!sample) throw new Error('the sample source is gone');
    const source = {
      ...sample,
      keyFields: ['nome'],
      options: { ...sample.options, columns: ['nome', 'comune', 'telefono'] },
    };
    const { problems } = await collect(
      read(source, bytesInput('{"nome":"A","Comune di":1}\n{"nome":"B","telefono":2}')),
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['COLUMN_MISSING', 'comune'],
      ['COLUMN_UNKNOWN', 'Comune di'],
    ]);
  });
});
