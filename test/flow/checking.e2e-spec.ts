import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startSystem, type System } from '../support/start-system.js';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly records: number;
    readonly entries: number;
    readonly problems: readonly Record<string, unknown>[];
    readonly preview: readonly { readonly title: string }[];
    readonly error?: { readonly code: string; readonly field: string | null; readonly message: string };
  };
}

const FEEDS = 'apps/ingestion/feeds';
const FEED = readFileSync(`${FEEDS}/cis-cirie.csv`);

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system?.stop());

async function check(query: string, body: FormData | string): Promise<Answer> {
  const response = await fetch(`${system.url}/check${query}`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

function form(content: Uint8Array | string, name = 'elenco.csv'): FormData {
  const data = new FormData();
  data.append('file', new File([Buffer.from(content)], name));
  return data;
}

/** Rows of every table, and how often each was written since the start. */
async function tablesNow(): Promise<unknown> {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const counted: Record<string, unknown> = {};
    for (const { name } of rows) {
      const result = await client.query(`select count(*), max(xmin::text::bigint) from "${name}"`);
      counted[name] = result.rows[0];
    }
    return counted;
  } finally {
    await client.end();
  }
}

describe('POST /check', () => {
  it.each([
    ['cis-cirie', 'cis-cirie.csv'],
    ['ciss38-cuorgne', 'ciss38-cuorgne.xlsx'],
    ['cissac-caluso', 'cissac-caluso.hsds.json'],
    ['asl-to4', 'asl-to4.cpsv.jsonld'],
  ])('shows what would come of the list of %s', async (source, file) => {
    const { status, body } = await check(`?source=${source}`, form(readFileSync(`${FEEDS}/${file}`), file));
    expect(status).toBe(200);
    expect(body.entries).toBeGreaterThan(0);
    expect(body.preview).toHaveLength(body.entries);
  });

  it('names line, column and cure, and stores nothing', async () => {
    const before = await tablesNow();
    const broken = Buffer.from(FEED.toString('latin1').replace(';119212896;', ';telefonare;'), 'latin1');
    const { status, body } = await check('?source=cis-cirie', form(broken));
    expect(status).toBe(200);
    expect(body.problems).toContainEqual({
      code: 'PHONE_INVALID',
      severity: expect.any(String),
      field: 'Telefono',
      position: 'line 2',
      value: 'telefonare',
      suggestion: expect.stringMatching(/\w/),
    });
    expect(await tablesNow()).toEqual(before);
  });

  it('reads a list of thousands of rows', async () => {
    const [header = '', ...rows] = FEED.toString('latin1').trimEnd().split(/\r?\n/);
    const times = Math.floor((1024 * 1024) / FEED.byteLength);
    const many = Array.from({ length: times }, () => rows).flat();
    const { status, body } = await check(
      '?source=cis-cirie',
      form(Buffer.from([header, ...many].join('\n'), 'latin1')),
    );
    expect([status, body.records]).toEqual([200, many.length]);
    expect(body.preview.length).toBeLessThanOrEqual(100);
  });

  it('reads a file just under the limit, and names the limit above it', async () => {
    const limit = 5 * 1024 * 1024;
    const [header = '', row = ''] = FEED.toString('latin1').split(/\r?\n/);
    const long = row.replace(/^([^;]*;)/, `$1${'Ascolto e orientamento. '.repeat(400)}`);
    const rows = Array.from({ length: Math.floor((limit - header.length - 1) / (long.length + 1)) }, () => long);
    const content = Buffer.from([header, ...rows].join('\n'), 'latin1');
    expect(content.byteLength).toBeGreaterThan(limit - 2 * long.length);
    const under = await check('?source=cis-cirie', form(content));
    expect([under.status, under.body.records]).toEqual([200, rows.length]);
    const above = await check('?source=cis-cirie', form(Buffer.concat([content, Buffer.alloc(long.length * 2, 'a')])));
    expect([above.status, above.body.error]).toEqual([
      413,
      { code: 'FILE_TOO_LARGE', field: 'file', message: expect.stringContaining('Il limite è 5 MB') },
    ]);
  });

  it.each<[string, number, string, string | null, () => [string, FormData | string]]>([
    ['an unknown source', 400, 'BAD_USER_INPUT', 'source', () => ['?source=cis-torino', form(FEED)]],
    ['an unknown mapping', 400, 'BAD_USER_INPUT', 'mapping', () => ['?mapping=altro', form(FEED)]],
    ['a name that tells no format', 400, 'BAD_USER_INPUT', 'file', () => ['?mapping=cis-cirie', form(FEED, 'elenco')]],
    ['neither source nor mapping', 400, 'BAD_USER_INPUT', 'source', () => ['', form(FEED)]],
    ['both', 400, 'BAD_USER_INPUT', 'source', () => ['?source=cis-cirie&mapping=hsds', form(FEED)]],
    ['two sources', 400, 'BAD_USER_INPUT', 'source', () => ['?source=cis-cirie&source=asl-to4', form(FEED)]],
    ['an endless name', 400, 'BAD_USER_INPUT', 'source', () => [`?source=${'x'.repeat(500)}`, form(FEED)]],
    ['a form without a file', 400, 'BAD_USER_INPUT', 'file', () => ['?source=cis-cirie', new FormData()]],
    ['a body that is no form', 415, 'NOT_A_FORM', 'file', () => ['?source=cis-cirie', 'Denominazione;Comune']],
    [
      'a file too large',
      413,
      'FILE_TOO_LARGE',
      'file',
      () => ['?source=cis-cirie', form(new Uint8Array(5 * 1024 * 1024 + 1).fill(65))],
    ],
  ])('says what is wrong with %s, and the cure', async (_, status, code, field, asked) => {
    const answer = await check(...asked());
    expect([answer.status, answer.body]).toEqual([
      status,
      { error: { code, field, message: expect.stringMatching(/Usare|Indicare|Inviare/) } },
    ]);
  });

  it('takes a wrong file for what it is', async () => {
    const { status, body } = await check('?source=cis-cirie', form('%PDF-1.7', 'elenco.pdf'));
    expect([status, body.problems]).toEqual([200, [expect.objectContaining({ code: 'FILE_WRONG_FORMAT' })]]);
  });
});
