import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CheckReport, CheckRequest } from '@vicino/contracts';
import { BUILT_IN_MAPPINGS, createHarmoniser } from '../harmonise/index.js';
import { TABLE_OF_SOURCES } from '../sources/index.js';
import { Checks } from './checks.js';

const HEADER = 'Denominazione;Descrizione del servizio;Comune;Telefono;Codice interno';
const FEED = readFileSync('apps/ingestion/feeds/cis-cirie.csv');

function checks(): Checks {
  return new Checks({
    sources: TABLE_OF_SOURCES,
    mappings: BUILT_IN_MAPPINGS,
    harmoniser: (source) => createHarmoniser(source, '2026-11-22'),
  });
}

function request(content: Buffer | string, about: Partial<CheckRequest> = {}): CheckRequest {
  const base64 = Buffer.from(content).toString('base64');
  return { source: 'cis-cirie', mapping: null, fileName: 'elenco.csv', content: base64, ...about };
}

async function reportOf(asked: CheckRequest): Promise<CheckReport> {
  const answer = await checks().check(asked);
  if (answer.kind !== 'CHECKED') throw new Error(answer.message);
  return answer.report;
}

describe('Checks', () => {
  it('previews every row of a feed as people would see it', async () => {
    const report = await reportOf(request(FEED));
    expect(report.entries).toBe(report.records);
    expect(report.preview).toHaveLength(report.entries);
    expect(report.preview[0]).toMatchObject({
      positions: ['line 2'],
      title: 'Servizio sociale - sede centrale CIS Ciriè',
      places: [{ municipality: 'Ciriè', postalCode: '10073' }],
      contacts: expect.arrayContaining([expect.objectContaining({ kind: 'PHONE', value: '+390119212896' })]),
      areaServed: { complete: expect.any(Boolean), municipalities: expect.arrayContaining(['Ciriè', 'Fiano']) },
    });
  });

  it('names line, column and cure of what is wrong', async () => {
    const [header = '', first = '', ...rest] = FEED.toString('latin1').split(/\r?\n/);
    const broken = first.replace(';119212896;', ';telefonare;');
    const report = await reportOf(request(Buffer.from([header, broken, ...rest].join('\n'), 'latin1')));
    for (const [code, field, value, position] of [
      ['PHONE_INVALID', 'Telefono', 'telefonare', 'line 2'],
      ['AREA_PARTLY_RESOLVED', 'Comuni serviti', 'Ciriè e dintorni', 'line 7'],
    ])
      expect(report.problems).toContainEqual(
        expect.objectContaining({ code, field, value, position, suggestion: expect.stringMatching(/\w/) }),
      );
  });

  it('says that a file is none of those expected', async () => {
    const report = await reportOf(request('%PDF-1.7'));
    expect(report).toMatchObject({ records: 0, entries: 0, problemCounts: { ERROR: 1 }, preview: [] });
    expect(report.problems[0]).toMatchObject({ code: 'FILE_WRONG_FORMAT', suggestion: expect.stringMatching(/CSV/) });
  });

  it('reads a file of no source by a mapping', async () => {
    const report = await reportOf(request(FEED, { source: null, mapping: 'cis-cirie' }));
    expect(report.preview[0]?.title).toBe('Servizio sociale - sede centrale CIS Ciriè');
  });

  it.each<[Partial<CheckRequest>, string, RegExp]>([
    [{ source: 'cis-torino' }, 'source', /"cis-torino" non c’è.*cis-cirie/],
    [{ source: null, mapping: 'altro' }, 'mapping', /"altro" non c’è.*hsds/],
    [{ source: null, mapping: 'cis-cirie', fileName: 'elenco' }, 'file', /finisce con \.csv/],
  ])('names the parameter at fault: %j', async (about, field, message) => {
    const answer = await checks().check(request(FEED, about));
    expect(answer).toEqual({ kind: 'REFUSED', reason: 'UNKNOWN', field, message: expect.stringMatching(message) });
  });

  it('answers the first problems and entries of a long file, and counts all', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `Sportello ${i};Ascolto;Ciriè;abc;S${i}`);
    const report = await reportOf(request([HEADER, ...rows].join('\n')));
    expect([report.records, report.entries, report.preview.length, report.problems.length]).toEqual([
      600, 600, 100, 500,
    ]);
    const { ERROR, WARNING, INFO } = report.problemCounts;
    expect(ERROR + WARNING + INFO).toBeGreaterThanOrEqual(600);
  }, 30_000);

  it('stops at a length nobody needs, and says so', async () => {
    const quick = new Checks({
      sources: TABLE_OF_SOURCES,
      mappings: BUILT_IN_MAPPINGS,
      harmoniser: () => ({ add: () => [], finish: () => [] }),
    });
    const rows = Array<string>(20_500).fill('Sportello;Ascolto;Ciriè;abc;S');
    const answer = await quick.check(request([HEADER, ...rows].join('\n')));
    if (answer.kind !== 'CHECKED') throw new Error(answer.message);
    const { records, problems } = answer.report;
    expect(records).toBeGreaterThanOrEqual(20_000);
    expect(records).toBeLessThan(20_100);
    expect(problems.at(-1)).toMatchObject({ code: 'FILE_TOO_LARGE', position: `line ${records + 1}` });
  }, 30_000);

  it('checks one file at a time, and the next when it is done', async () => {
    const one = checks();
    const [first, second] = await Promise.all([one.check(request(FEED)), one.check(request(FEED))]);
    expect([first.kind, second]).toEqual(['CHECKED', expect.objectContaining({ kind: 'REFUSED', reason: 'BUSY' })]);
    expect((await one.check(request(FEED))).kind).toBe('CHECKED');
  });
});
