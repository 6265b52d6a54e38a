import type { FormatOptions, SourceDefinition, SourceFormat } from './source.js';

const MEGABYTE = 1024 * 1024;

/**
 * Largest file accepted where a source says nothing else, in bytes. Formats held in memory while read get a lower limit
 * than those that stream.
 */
export const MAX_BYTES: Readonly<Record<SourceFormat, number>> = {
  csv: 100 * MEGABYTE,
  tsv: 100 * MEGABYTE,
  jsonl: 100 * MEGABYTE,
  json: 100 * MEGABYTE,
  hsds: 100 * MEGABYTE,
  wordpress: 100 * MEGABYTE,
  feed: 20 * MEGABYTE,
  'json-ld': 20 * MEGABYTE,
  xlsx: 20 * MEGABYTE,
};

export const DEFAULT_OPTIONS: FormatOptions = {
  columns: [],
  sheets: 'all',
  delimiter: 'detect',
  encoding: 'detect',
  itemsAt: null,
};

type Essentials = Pick<SourceDefinition, 'id' | 'name' | 'managingBody' | 'format' | 'keyFields'> & {
  readonly file: string;
  readonly options?: Partial<FormatOptions>;
  readonly groupBy?: string;
};

/**
 * A sample feed: marked when overdue, never suspended (its dates are those of the public documents it was cut from),
 * and run at start instead of by the clock.
 */
function sampleFeed({ file, options, groupBy, ...essentials }: Essentials): SourceDefinition {
  return {
    ...essentials,
    location: { kind: 'file', path: file },
    robots: 'respect',
    options: { ...DEFAULT_OPTIONS, ...options },
    mapping: essentials.id,
    groupBy: groupBy ?? null,
    limits: { maxBytes: MAX_BYTES[essentials.format] },
    freshness: { suspendOverdue: false, reviewEveryMonths: 12 },
    schedule: null,
    onDisappear: 'withdraw',
    maxWithdrawShare: 0.3,
  };
}

/** Every source of the catalogue. A new provider is a line here and a mapping; runs and reports follow from it. */
export const TABLE_OF_SOURCES: readonly SourceDefinition[] = [
  sampleFeed({
    id: 'asl-to4',
    name: 'ASL TO4',
    managingBody: 'asl-to4',
    format: 'json-ld',
    file: 'asl-to4.cpsv.jsonld',
    keyFields: ['l0:identifier'],
  }),
  sampleFeed({
    id: 'cis-cirie',
    name: 'C.I.S. Ciriè',
    managingBody: 'cis-cirie',
    format: 'csv',
    file: 'cis-cirie.csv',
    keyFields: ['Codice interno'],
    options: {
      columns: [
        'Denominazione',
        'Descrizione del servizio',
        'Tipologia',
        'Indirizzo',
        'Comune',
        'CAP',
        'Telefono',
        'Sito web',
        'Comuni serviti',
        'A chi è rivolto',
        'Costo',
        'Stato',
        'Aggiornato al',
        'Fonte',
        'Codice interno',
      ],
    },
  }),
  sampleFeed({
    id: 'cisa-gassino',
    name: 'C.I.S.A. Gassino',
    managingBody: 'cisa-gassino',
    format: 'jsonl',
    file: 'cisa-gassino.jsonl',
    keyFields: ['Nome del servizio', 'In quale comune?'],
    options: {
      columns: [
        'Informazioni cronologiche',
        'Nome del servizio',
        'Di cosa si tratta?',
        'Chi lo eroga?',
        'In quale comune?',
        'Chi ne può usufruire?',
        'Quale bisogno?',
        'Costa?',
        'Contatti',
        'Fonte',
      ],
    },
  }),
  sampleFeed({
    id: 'ciss-chivasso',
    name: 'C.I.S.S. Chivasso',
    managingBody: 'ciss-chivasso',
    format: 'tsv',
    file: 'ciss-chivasso.tsv',
    keyFields: ['titolo'],
    options: {
      columns: [
        'titolo',
        'cosa offre',
        'per chi',
        'dove',
        'chi può accedere (residenza)',
        'requisiti',
        'contatti',
        'orario',
        'prezzo',
        'aggiornamento',
        'link',
      ],
    },
  }),
  sampleFeed({
    id: 'ciss38-cuorgne',
    name: 'C.I.S.S. 38',
    managingBody: 'ciss38-cuorgne',
    format: 'xlsx',
    file: 'ciss38-cuorgne.xlsx',
    keyFields: ['SERVIZIO', 'COMUNE'],
    options: {
      columns: [
        'N.',
        'SERVIZIO',
        'DESCRIZIONE',
        'TIPO',
        'SEDE',
        'COMUNE',
        'CAP',
        'TELEFONO',
        'BACINO',
        'BISOGNI (uno per riga)',
        'DESTINATARI',
        'COSTO',
        'STATO',
        'DATA',
        'FONTE',
      ],
    },
  }),
  sampleFeed({
    id: 'cissac-caluso',
    name: 'C.I.S.S.-A.C. Caluso',
    managingBody: 'cissac-caluso',
    format: 'hsds',
    file: 'cissac-caluso.hsds.json',
    keyFields: ['id'],
    options: { itemsAt: 'contents' },
  }),
  sampleFeed({
    id: 'inrete-ivrea',
    name: 'IN.RE.TE. Ivrea',
    managingBody: 'inrete-ivrea',
    format: 'wordpress',
    file: 'inrete-ivrea.wordpress.json',
    keyFields: ['slug'],
  }),
  sampleFeed({
    id: 'sovra-territoriali',
    name: 'Servizi regionali e nazionali',
    managingBody: null,
    format: 'csv',
    file: 'sovra-territoriali.csv',
    keyFields: ['id'],
    options: {
      columns: [
        'id',
        'titolo',
        'descrizione',
        'ente',
        'ambito',
        'bisogni',
        'requisiti',
        'telefono',
        'sito',
        'costo',
        'tipo',
        'fonte',
        'data_fonte',
      ],
    },
  }),
  sampleFeed({
    id: 'unione-net',
    name: 'Unione NET',
    managingBody: 'unione-net',
    format: 'csv',
    file: 'unione-net.csv',
    keyFields: ['codice'],
    groupBy: 'codice',
    options: {
      columns: [
        'codice',
        'servizio',
        'descrizione',
        'erogatore',
        'comune_erogazione',
        'comune_residenza_beneficiari',
        'bisogni',
        'telefono',
        'email',
        'orari',
        'costo',
        'stato',
        'data_verifica',
        'fonte',
      ],
    },
  }),
];

/** A file that no source describes yet, as if it were one: everything is told from the file. */
export function sourceOfFile(name: string, format: SourceFormat, itemsAt: string | null): SourceDefinition {
  const source = sampleFeed({ id: name, name, managingBody: null, format, file: name, keyFields: [] });
  return { ...source, options: { ...DEFAULT_OPTIONS, itemsAt } };
}

/** The source with the id, or undefined. */
export function sourceById(id: string): SourceDefinition | undefined {
  return TABLE_OF_SOURCES.find((source) => source.id === id);
}
