import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkMapping } from '../harmonise/index.js';
import { mappingText } from './mapping-text.js';
import { proposeMapping } from './propose-mapping.js';
import type { Proposal, SampledColumn } from './proposal.js';

/** A sheet: the header, then the rows. */
function sheet(header: readonly string[], ...rows: readonly (readonly string[])[]): readonly SampledColumn[] {
  return header.map((name, at) => ({ path: [name], values: rows.map((row) => row[at] ?? '') }));
}

const found = ({ guesses }: Proposal) => Object.fromEntries(guesses.map(({ path, field }) => [path.join('.'), field]));

/** Sheets as offices keep them; none of their headers is one the catalogue has a mapping for. */
const SHEETS: readonly {
  readonly name: string;
  readonly columns: readonly SampledColumn[];
  readonly fields: Readonly<Record<string, string>>;
  readonly keyFields: readonly string[];
  readonly groupBy?: string;
}[] = [
  {
    name: 'a municipal list of desks',
    columns: sheet(
      [
        'Nr. progr.',
        'Nome struttura',
        'Cosa fa',
        'Via e numero',
        'Città',
        'C.A.P.',
        'Recapito telefonico',
        'Indirizzo e-mail',
        'Giorni e orari',
        'Ultimo aggiornamento',
      ],
      [
        '1',
        'Sportello famiglia',
        'Ascolto e orientamento per genitori',
        'Via Torino 12',
        'Ivrea',
        '10015',
        '0125 410111',
        'famiglia@comune.example',
        'lun-ven 9:00-12:00',
        '12/03/2026',
      ],
      [
        '2',
        'Segretariato sociale',
        'Primo accesso ai servizi',
        'Piazza Castello 1',
        'Cuorgnè',
        '10082',
        '0124655100',
        'sociale@comune.example',
        'mar 14:00-17:00',
        '01/02/2026',
      ],
      [
        '3',
        'Centro diurno anziani',
        'Attività e compagnia',
        'Corso Roma 3',
        'Rivarolo Canavese',
        '10086',
        '0124 454500',
        'centro@comune.example',
        'lun-sab 9:00-18:00',
        '15/01/2026',
      ],
    ),
    fields: {
      'Nome struttura': 'title',
      'Cosa fa': 'description',
      'Via e numero': 'address',
      Città: 'municipality',
      'C.A.P.': 'postalCode',
      'Recapito telefonico': 'phone',
      'Indirizzo e-mail': 'email',
      'Giorni e orari': 'hours',
      'Ultimo aggiornamento': 'verifiedAt',
    },
    keyFields: ['Nome struttura', 'Città'],
  },
  {
    name: 'an export with machine names',
    columns: sheet(
      [
        'cod_servizio',
        'denominazione_servizio',
        'tipologia_utenza',
        'comune_sede',
        'bacino_utenza',
        'num_telefono',
        'sito_internet',
        'tariffa',
      ],
      [
        'SRV-001',
        'Assistenza domiciliare',
        'anziani',
        'Ciriè',
        'Fiano, Robassomero, Cafasse',
        '011 9212896',
        'https://www.cis.example',
        'gratuito',
      ],
      [
        'SRV-002',
        'Affido familiare',
        'minori',
        'Lanzo Torinese',
        'tutti i comuni del consorzio',
        '0123 300400',
        'https://www.cis.example/affido',
        'gratuito',
      ],
      [
        'SRV-003',
        'Pasti a domicilio',
        'anziani',
        'Caselle Torinese',
        'Ciriè, Nole, San Maurizio',
        '0119976543',
        'www.cis.example/pasti',
        'in base all’ISEE',
      ],
    ),
    fields: {
      denominazione_servizio: 'title',
      tipologia_utenza: 'targetGroups',
      comune_sede: 'municipality',
      bacino_utenza: 'areaServed',
      num_telefono: 'phone',
      sito_internet: 'website',
      tariffa: 'cost',
    },
    keyFields: ['cod_servizio'],
  },
  {
    name: 'one line a municipality served',
    columns: sheet(
      ['ID', 'Attività', 'Soggetto erogatore', 'Residenti in', 'Cellulare', 'Requisiti di accesso'],
      ['A1', 'Trasporto sociale', 'Auser', 'Settimo Torinese', '3331234567', 'Avere più di 65 anni'],
      ['A1', 'Trasporto sociale', 'Auser', 'Leini', '3331234567', 'Avere più di 65 anni'],
      ['A2', 'Banco alimentare', 'Caritas', 'Volpiano', '3471234567', 'ISEE sotto 10.000 euro'],
      ['A2', 'Banco alimentare', 'Caritas', 'Settimo Torinese', '3471234567', 'ISEE sotto 10.000 euro'],
    ),
    fields: {
      Attività: 'title',
      'Soggetto erogatore': 'provider',
      'Residenti in': 'areaServed',
      Cellulare: 'phone',
      'Requisiti di accesso': 'eligibility',
    },
    keyFields: ['ID'],
    groupBy: 'ID',
  },
  {
    name: 'an English export with two phones',
    columns: sheet(
      [
        'Service name',
        'Details',
        'Organization',
        'City',
        'Street',
        'Zip',
        'Phone',
        'Mobile',
        'Website',
        'Latitude',
        'Longitude',
        'Last updated',
      ],
      [
        'Family help desk',
        'Advice for families in difficulty',
        'Cooperativa Alce Rosso',
        'Ivrea',
        'Via Jervis 9',
        '10015',
        '+39 0125 123456',
        '333 1234567',
        'https://alce.example',
        '45.4669',
        '7.8760',
        '2026-03-01',
      ],
      [
        'Night shelter',
        'Beds for the homeless',
        'Croce Rossa',
        'Chivasso',
        'Via Po 1',
        '10034',
        '+39 011 9101234',
        '',
        'https://cri.example',
        '45.1910',
        '7.8880',
        '2025-11-20',
      ],
    ),
    fields: {
      'Service name': 'title',
      Details: 'description',
      Organization: 'provider',
      City: 'municipality',
      Street: 'address',
      Zip: 'postalCode',
      Phone: 'phone',
      Mobile: 'phone',
      Website: 'website',
      Latitude: 'latitude',
      Longitude: 'longitude',
      'Last updated': 'verifiedAt',
    },
    keyFields: ['Service name', 'City'],
  },
  {
    name: 'calls, with headers misspelt or missing',
    columns: sheet(
      ['column 1', 'Oggetto', 'Descrizone', 'Beneficiari', 'Scadenza domande', 'column 6', 'Link'],
      [
        '1',
        'Bando contributo affitto 2026',
        'Contributo per chi paga l’affitto',
        'famiglie',
        'entro il 30/06/2026',
        'casa@comune.example',
        'https://comune.example/bando1',
      ],
      [
        '2',
        'Centri estivi',
        'Attività estive per bambini',
        'minori',
        'entro il 15/05/2026',
        'estate@comune.example',
        'https://comune.example/bando2',
      ],
    ),
    fields: {
      Oggetto: 'title',
      Descrizone: 'description',
      Beneficiari: 'targetGroups',
      'Scadenza domande': 'window',
      'column 6': 'email',
      Link: 'sourceUrl',
    },
    keyFields: ['Oggetto'],
  },
  {
    name: 'nested JSON of a web site',
    columns: [
      { path: ['uuid'], values: ['9f1', '7c2'] },
      { path: ['nome'], values: ['Sportello lavoro', 'Informagiovani'] },
      { path: ['contatti', 'telefono'], values: ['0125 631234', '011 9112233'] },
      { path: ['contatti', 'posta_elettronica'], values: ['lavoro@comune.example', 'giovani@comune.example'] },
      { path: ['sede', 'indirizzo'], values: ['Via Dora Baltea 1', 'Via Paleologi 2'] },
      { path: ['sede', 'comune'], values: ['Ivrea', 'Chivasso'] },
      { path: ['stato'], values: ['attivo', 'attivo'] },
      { path: ['colore'], values: ['#ff0000', '#00ff00'] },
    ],
    fields: {
      nome: 'title',
      'contatti.telefono': 'phone',
      'contatti.posta_elettronica': 'email',
      'sede.indirizzo': 'address',
      'sede.comune': 'municipality',
      stato: 'status',
    },
    keyFields: ['nome', 'sede.comune'],
  },
];

describe('proposeMapping', () => {
  it.each(SHEETS)('finds the columns of $name', ({ columns, fields, keyFields, groupBy }) => {
    const proposal = proposeMapping(columns);
    expect(found(proposal)).toEqual(fields);
    expect([proposal.keyFields, proposal.groupBy]).toEqual([keyFields, groupBy ?? null]);
    for (const { confidence, evidence } of proposal.guesses) {
      expect(confidence).toBeGreaterThanOrEqual(0.45);
      expect(confidence).toBeLessThan(1);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it('gives way to values that contradict the header, and says so', () => {
    const columns = sheet(['Servizio', 'Telefono'], ['Sportello', 'da definire'], ['Mensa', 'chiedere in comune']);
    const { guesses, unmapped } = proposeMapping(columns);
    expect(guesses.map(({ field }) => field)).toEqual(['title']);
    expect(unmapped).toEqual([{ path: ['Telefono'], example: 'da definire', perhaps: 'phone' }]);
  });

  it.each(SHEETS)('writes a file for $name that reads back as the mapping it proposes', ({ columns }) => {
    const proposal = proposeMapping(columns);
    const facts = { id: 'prova', fileName: 'prova.csv', format: 'csv', itemsAt: null, sample: 3 };
    const text = mappingText(proposal, facts);
    const checked = checkMapping(parse(text));
    if (checked.kind === 'FAULTY') throw new Error(checked.faults.join('\n'));
    const { fields, places } = checked.value;
    for (const { path, field } of proposal.guesses) {
      const reading = { ...fields, ...places.fields }[field as keyof typeof fields];
      expect(reading?.from).toContainEqual([...path]);
    }
    expect(text).toMatch(/# (sicuro|probabile|da controllare) \(\d+ %\): /);
  });

  it('never throws, and writes a file that can be read, whatever the columns are called and hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('Ivrea', '0125 410111', '# x', 'a: b'),
    );
    const columns = fc.uniqueArray(fc.tuple(cell, fc.array(cell, { minLength: 2, maxLength: 2 })), {
      selector: ([name]) => name,
      maxLength: 8,
    });
    fc.assert(
      fc.property(columns, (made) => {
        const proposal = proposeMapping(made.map(([name, values]) => ({ path: [name], values })));
        const facts = { id: 'prova', fileName: 'a\n- b: "c.csv', format: 'csv', itemsAt: null, sample: 2 };
        const read: unknown = parse(mappingText(proposal, facts));
        expect(read).toMatchObject({ id: 'prova' });
      }),
      { numRuns: 30 },
    );
  });
});
