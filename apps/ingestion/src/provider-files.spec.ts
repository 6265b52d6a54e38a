import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHarmoniser } from './harmonise/index.js';
import { proposeCommand } from './proposing/index.js';
import { ProviderFileError, readProviders } from './provider-files.js';
import { collect, fileInput, read } from './sources/index.js';

const CSV = [
  'Cod;Nome struttura;Cosa fa;Città;Recapito telefonico;Residenti in',
  'S1;Sportello famiglia;Ascolto per genitori;Ivrea;125410111;Ivrea, Banchette',
  'S2;Sportello anziani;Compagnia e ascolto;Cuorgnè;0124655100;Cuorgnè',
].join('\n');

const SOURCES = `sources:
  - id: comune-prova
    name: Comune di prova
    managingBody: inrete-ivrea
    format: csv
    file: elenco.csv
    mapping: elenco
    keyFields: [Cod]
    schedule: '0 4 * * 1'
    onDisappear: keep
    reviewEveryMonths: 6
`;

describe('readProviders', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vicino-providers-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function faultsOf(mapping: string | null, sources: string | null): Promise<readonly string[]> {
    if (mapping !== null) await writeFile(at('prova.yaml'), mapping);
    if (sources !== null) await writeFile(at('fonti.yml.txt'), sources);
    const failed = await readProviders(folder, sources === null ? null : at('fonti.yml.txt')).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(failed instanceof ProviderFileError)) throw new Error(`expected faults, got ${String(failed)}`);
    expect(failed.message).toContain(failed.path);
    return failed.faults;
  }

  it('brings a new provider from an unknown sheet to entries without code', async () => {
    await writeFile(at('elenco.csv'), CSV);
    const proposed = await proposeCommand(at('elenco.csv'), at('elenco.yaml'));
    expect(proposed).toMatchObject({ kind: 'WRITTEN', path: at('elenco.yaml') });
    await writeFile(at('fonti.txt'), SOURCES);
    const { sources, mappings } = await readProviders(folder, at('fonti.txt'));
    const source = sources.find(({ id }) => id === 'comune-prova');
    if (!source) throw new Error('the source is not there');
    expect(source).toMatchObject({
      schedule: '0 4 * * 1',
      robots: 'respect',
      onDisappear: 'keep',
      freshness: { reviewEveryMonths: 6, suspendOverdue: true },
    });
    const { records, problems } = await collect(read(source, fileInput(at('elenco.csv'))));
    expect(problems).toEqual([]);
    const harmoniser = createHarmoniser(source, '2026-11-22', undefined, mappings);
    const entries = [...harmoniser.add(records), ...harmoniser.finish()].map(({ entry }) => entry);
    expect(entries.map((entry) => [entry?.title, entry?.locations[0]?.istatCode, entry?.source.externalId])).toEqual([
      ['Sportello famiglia', '001125', 'S1'],
      ['Sportello anziani', '001098', 'S2'],
    ]);
    expect(entries[0]?.contacts.map(({ value }) => value)).toEqual(['+390125410111']);
    expect(entries[0]?.serviceArea.municipalities).toHaveLength(2);
  });

  it('never writes over a mapping somebody may have corrected', async () => {
    await writeFile(at('elenco.csv'), CSV);
    await writeFile(at('elenco.yaml'), 'corretto a mano');
    const outcome = await proposeCommand(at('elenco.csv'), at('elenco.yaml'));
    expect(outcome).toMatchObject({ kind: 'REFUSED', lines: [expect.stringMatching(/c’è già/)] });
    expect(await readFile(at('elenco.yaml'), 'utf8')).toBe('corretto a mano');
  });

  it('says why a file cannot be looked at', async () => {
    await writeFile(at('vuoto.csv'), '');
    for (const [file, why] of [
      ['vuoto.csv', /nessuna riga/],
      ['manca.csv', /non c’è/],
      ['foto.png', /formato/],
    ] as const) {
      const outcome = await proposeCommand(at(file), at('out.yaml'));
      expect([outcome.kind, outcome.lines.join(' ')]).toEqual(['REFUSED', expect.stringMatching(why)]);
    }
  });

  it('has the sources and mappings of the program where no files are given', async () => {
    const { sources, mappings } = await readProviders(null, null);
    expect(sources).toHaveLength(9);
    expect(mappings.has('hsds')).toBe(true);
  });

  it.each<[string, string, RegExp]>([
    [
      'a field that does not exist',
      'id: prova\nfields: { title: A, telefone: B, phnoe: C }',
      /^fields\.phnoe: .*Forse "phone"/,
    ],
    ['a missing title', 'id: prova\nfields: { phone: A }', /^fields\.title: Manca la colonna del titolo/],
    ['a column that is no text', 'id: prova\nfields: { title: 12 }', /^fields\.title: Scrivere il nome della colonna/],
    [
      'an unknown extraction',
      'id: prova\nfields: { title: { path: [a], take: magic } }',
      /^fields\.title\.take: Scrivere "html/,
    ],
    ['a member nobody knows', 'id: prova\nfields: { title: A }\nplcaes: {}', /^file: "plcaes" non si conosce/],
    ['a name with blanks', 'id: La mia\nfields: { title: A }', /^id: Usare lettere minuscole/],
    ['no YAML at all', 'id: prova\n  fields: [', /^riga \d+: non si legge/],
    ['an empty file', '', /^file: /],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`,
      /troppi richiami/,
    ],
  ])('names the field and the cure: %s', async (_, mapping, fault) => {
    expect((await faultsOf(mapping, null)).join('\n')).toMatch(new RegExp(fault.source, 'm'));
  });

  it.each<[string, string, string, RegExp]>([
    [
      'an unknown body',
      'inrete-ivrea',
      'inrete',
      /^comune-prova\.managingBody: Questo ente gestore non c’è.*inrete-ivrea/,
    ],
    [
      'an unknown mapping',
      'mapping: elenco',
      'mapping: altro',
      /^comune-prova\.mapping: Questa mappatura non c’è.*hsds/,
    ],
    ['an unknown format', 'format: csv', 'format: doc', /^sources\.0\.format: Scrivere uno di questi formati: csv/],
    ['a schedule', "'0 4 * * 1'", 'ogni giorno', /^sources\.0\.schedule: Scrivere cinque valori/],
    ['plain HTTP', 'file: elenco.csv', 'url: http://comune.example/x.csv', /^sources\.0\.url: .*https:\/\//],
    [
      'two places',
      'file: elenco.csv',
      'file: elenco.csv\n    url: https://comune.example/x.csv',
      /^comune-prova\.url: .*uno solo/,
    ],
    [
      'pages of a table',
      'file: elenco.csv',
      'url: https://comune.example/x\n    pages: { paging: wordpress }',
      /^comune-prova\.pages: /,
    ],
    ['an id that is taken', 'id: comune-prova', 'id: cis-cirie', /^cis-cirie\.id: C’è già/],
    [
      'a robots.txt rule',
      'mapping: elenco',
      'mapping: elenco\n    robots: no',
      /^sources\.0\.robots: Scrivere "respect"/,
    ],
    ['a share', 'onDisappear: keep', 'maxWithdrawShare: 30', /^sources\.0\.maxWithdrawShare: Al massimo 1/],
  ])('checks sources: %s', async (_, before, after, fault) => {
    const mapping = 'id: elenco\nfields: { title: Nome }';
    expect((await faultsOf(mapping, SOURCES.replace(before, after))).join('\n')).toMatch(new RegExp(fault.source, 'm'));
  });
});
