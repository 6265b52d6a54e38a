import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@vicino/domain';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { read } from './read.js';
import { SOURCE_FORMATS, type SourceDefinition, type SourceFormat, type SourceInput } from './source.js';
import { collect } from './source-item.js';
import { bytesInput, fileInput } from './source-input.js';
import { sourceById, TABLE_OF_SOURCES } from './table-of-sources.js';

const FEEDS = resolve(import.meta.dirname, '../../feeds');

/** Counted by hand in the files. */
const EXPECTED: Readonly<Record<string, { records: number; problems: readonly string[] }>> = {
  'asl-to4': { records: 18, problems: [] },
  'cis-cirie': { records: 9, problems: [] },
  'cisa-gassino': { records: 2, problems: [] },
  'ciss-chivasso': { records: 14, problems: ['ROW_MALFORMED line 8 riga incompleta senza colonne'] },
  'ciss38-cuorgne': { records: 17, problems: [] },
  'cissac-caluso': { records: 5, problems: [] },
  'inrete-ivrea': { records: 16, problems: [] },
  'sovra-territoriali': { records: 4, problems: [] },
  'unione-net': { records: 25, problems: [] },
};

function feed(id: string): { source: SourceDefinition; input: SourceInput } {
  const source = sourceById(id);
  if (source?.location.kind !== 'file') throw new Error(`${id} is no sample feed`);
  return { source, input: fileInput(resolve(FEEDS, source.location.path)) };
}

describe('the nine feeds', () => {
  it('are all in the table, under ids of their own', () => {
    expect(TABLE_OF_SOURCES.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s is read whole', async (id, expected) => {
    const { source, input } = feed(id);
    const { records, problems } = await collect(read(source, input));
    expect({
      records: records.length,
      problems: problems.map(({ code, position, value }) => `${code} ${position} ${value}`),
    }).toEqual(expected);
    expect(new Set(records.map(({ position }) => position)).size).toBe(records.length);
  });

  it.each(Object.keys(EXPECTED))('%s has every key field in every record', async (id) => {
    const { source, input } = feed(id);
    const { records } = await collect(read(source, input));
    for (const { position, fields } of records) {
      for (const key of source.keyFields) expect([position, key, fields[key] ?? '']).not.toContain('');
    }
  });

  it('give accents, quotes, dates and links as they were meant', async () => {
    const record = async (id: string, position: string) => {
      const { source, input } = feed(id);
      return (await collect(read(source, input))).records.find((one) => one.position === position)?.fields;
    };
    expect(await record('cis-cirie', 'line 4')).toMatchObject({
      'Descrizione del servizio':
        'Primo accesso ai servizi sociali per i residenti di cinque comuni; vi lavorano assistenti sociali, operatori domiciliari ed educatori.',
      'Comuni serviti': 'Fiano, Robassomero, Cafasse, Vallo Torinese, Varisella',
    });
    expect(await record('cis-cirie', 'line 2')).toMatchObject({ Telefono: '119212896', 'A chi è rivolto': 'tutti' });
    expect(await record('unione-net', 'line 2')).toMatchObject({ codice: 'NET01' });
    expect(await record('ciss38-cuorgne', 'Altri servizi!8')).toMatchObject({
      DATA: '2018-01-03',
      CAP: 10082,
      FONTE: expect.stringMatching(/^https:\/\/lasentinella\.gelocal\.it\/ivrea\/cronaca\/2018\//),
    });
    expect(await record('ciss38-cuorgne', 'Sportelli e presidi!5')).toMatchObject({
      TELEFONO: 124657931,
      'BISOGNI (uno per riga)': 'Parlare con un assistente sociale\nInformazioni e orientamento',
    });
  });
});

const FILES: Readonly<Record<string, Buffer>> = {
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
  zip: Buffer.from('PK\x03\x04\x14\0\0\0'),
  'old office': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  html: Buffer.from('\n  <!DOCTYPE html><html><body>Accedi</body></html>'),
  xml: Buffer.from('<?xml version="1.0"?><servizi><servizio/></servizi>'),
  gzip: gzipSync('a;b'),
  png: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  rtf: Buffer.from('{\\rtf1\\ansi'),
  binary: Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7) % 32)),
  csv: Buffer.from('nome;comune\nSportello;Ivrea\n'),
  json: Buffer.from('[{"nome":"Sportello"}]'),
};

const FITTING: Readonly<Record<SourceFormat, string>> = {
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'zip',
  json: 'json',
  jsonl: 'json',
  'json-ld': 'json',
  hsds: 'json',
  wordpress: 'json',
  feed: 'xml',
};

function sourceOf(format: SourceFormat, maxBytes = 1_000_000): SourceDefinition {
  const sample = sourceById('unione-net');
  if (!sample) throw new Error('the sample source is gone');
  return { ...sample, format, limits: { maxBytes }, options: { ...sample.options, columns: [] } };
}

describe('files that are not what they should be', () => {
  const pairs = SOURCE_FORMATS.flatMap((format) =>
    Object.keys(FILES)
      .filter((kind) => kind !== FITTING[format])
      .map((kind) => ({ format, kind })),
  );

  it.each(pairs)('$kind for $format is refused by what it looks like', async ({ format, kind }) => {
    const { records, problems } = await collect(read(sourceOf(format), bytesInput(FILES[kind] ?? '')));
    expect(records).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_WRONG_FORMAT', severity: 'ERROR' })]);
    expect(problems[0]?.suggestion).toMatch(/Ci si aspettava /);
  });

  it.each(SOURCE_FORMATS)('an empty file for %s', async (format) => {
    expect((await collect(read(sourceOf(format), bytesInput('')))).problems).toEqual([
      expect.objectContaining({ code: 'FILE_EMPTY', severity: 'ERROR' }),
    ]);
  });

  it('a file over the limit is not opened; one that hides its size ends at the limit', async () => {
    const never: SourceInput = {
      size: 209_715_200,
      open: () => {
        throw new Error('opened');
      },
    };
    const [first] = (await collect(read(sourceOf('csv', 100 * 1024 * 1024), never))).problems;
    expect(first).toMatchObject({ code: 'FILE_TOO_LARGE', value: '209715200 byte' });
    expect(first?.suggestion).toMatch(/^Il limite di questa fonte è 100 MB\./);
    const endless: SourceInput = {
      size: null,
      open: async function* () {
        for (;;) yield Buffer.from('nome;comune\nSportello;Ivrea\n');
      },
    };
    for (const format of ['csv', 'jsonl', 'wordpress', 'json-ld'] as const) {
      const input = format === 'csv' ? endless : { ...endless, open: () => endlessly('{"a":1}\n') };
      expect((await collect(read(sourceOf(format, 50_000), input))).problems.at(-1)?.code).toMatch(
        /^FILE_(TOO_LARGE|UNREADABLE)$/,
      );
    }
  });

  it('a file that is not there, or breaks while it is read', async () => {
    const gone = await collect(read(sourceOf('csv'), fileInput('/nonexistent/feed.csv')));
    expect(gone.problems).toEqual([expect.objectContaining({ code: 'FILE_UNREADABLE', severity: 'ERROR' })]);
  });

  it('a file of which line after line cannot be read is given up', async () => {
    const text = `{"a":1}\n${'{broken\n'.repeat(20_000)}`;
    const { problems } = await collect(read(sourceOf('jsonl', 10_000_000), bytesInput(text)));
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)).toMatchObject({ code: 'FILE_UNREADABLE', position: 'line 10001' });
  });

  it('a NUL in a cell costs the NUL', async () => {
    const { records, problems } = await collect(
      read(sourceOf('csv'), bytesInput('nome;comune\nSport\0ello;Ivrea\nB;Ivrea\n')),
    );
    expect(records.map((record) => record.fields['nome'])).toEqual(['Sport\uFFFDello', 'B']);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_ENCODING_DOUBTFUL', position: 'line 2' })]);
  });

  it('an encoding that fits nothing is read with a doubt', async () => {
    const text = iconv.encode('nome;comune\nТирольский;мост и помощь\n', 'windows-1251');
    const { records, problems } = await collect(read(sourceOf('csv'), bytesInput(text)));
    expect(records).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_ENCODING_DOUBTFUL', severity: 'WARNING' })]);
  });
});

async function* endlessly(text: string): AsyncIterable<Uint8Array> {
  for (;;) yield Buffer.from(text.repeat(100));
}

/** `read` turns everything thrown into a problem; a mistake in a reader must not hide behind that. */
function isOurFault({ code, value }: Problem): boolean {
  return code === 'FILE_UNREADABLE' && /^(Type|Range|Reference|Syntax)?Error$/.test(value ?? '');
}

describe('whatever the bytes', () => {
  /** Bytes that get past the first look, then go anywhere. */
  const hostile = fc
    .tuple(
      fc.constantFrom(
        '',
        'nome;comune\n',
        '[',
        '{',
        '[{"a":',
        '{"contents":[',
        '{"@graph":[{"@type":',
        '{"a":1}\n{',
        'PK\x03\x04',
        '\xff\xfe',
        '\xef\xbb\xbf',
        '"',
        '<rss><channel><item>',
      ),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 200, unit: 'binary' }).map((text) => Buffer.from(text)),
        fc.json().map((text) => Buffer.from(text)),
      ),
    )
    .map(([head, tail]) => Buffer.concat([Buffer.from(head, 'latin1'), tail]));

  it.each(SOURCE_FORMATS)('%s never throws, ends, and yields what can be stored', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (bytes) => {
        const { records, problems } = await collect(read(sourceOf(format), bytesInput(bytes)));
        const stored = JSON.stringify([records, problems]);
        expect(problems.filter(isOurFault)).toEqual([]);
        expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]/);
        for (const { value } of problems) expect((value ?? '').length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 150 },
    );
  });

  it.each(TABLE_OF_SOURCES.map(({ id }) => id))('%s, damaged anywhere, never throws', async (id) => {
    const { source, input } = feed(id);
    const chunks: Uint8Array[] = [];
    for await (const chunk of input.open()) chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.uint8Array({ maxLength: 20 }),
        async (a, b, junk) => {
          const damaged = Buffer.concat([whole.subarray(0, Math.min(a, b)), junk, whole.subarray(Math.max(a, b))]);
          const { records, problems } = await collect(read(source, bytesInput(damaged)));
          expect(problems.filter(isOurFault)).toEqual([]);
          expect(JSON.stringify([records, problems])).not.toMatch(/\\u0000/);
        },
      ),
      { numRuns: 25 },
    );
  });
});
