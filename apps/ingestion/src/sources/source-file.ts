import { z } from 'zod';
import { PAGINGS, SOURCE_FORMATS, type SourceDefinition } from './source.js';
import { DEFAULT_OPTIONS, MAX_BYTES } from './table-of-sources.js';

/** What the rest of the catalogue has, by which a file of sources is checked. */
export interface KnownNames {
  /** Mappings by name, with the columns each reads from a table. */
  readonly mappings: ReadonlyMap<string, readonly string[]>;
  /** Slugs of the managing bodies. */
  readonly managingBodies: readonly string[];
  /** Ids of the sources there are already. */
  readonly sources: readonly string[];
}

/** The sources of a file, or every fault in it, each with the field and the cure, in Italian. */
export type CheckedSources =
  | { readonly kind: 'GOOD'; readonly sources: readonly SourceDefinition[] }
  | { readonly kind: 'FAULTY'; readonly faults: readonly string[] };

const text = (cure: string) => z.string(cure).trim().min(1, cure);
const LOCATION_CURE = 'Indicare il file della cartella dei dati ("file") oppure l’indirizzo https ("url"), uno solo.';

const schema = z.strictObject({
  id: z
    .string('Dare un codice alla fonte.')
    .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'Usare lettere minuscole, cifre e trattini: "comune-ivrea".'),
  name: text('Scrivere il nome dell’ente come lo conoscono le persone.'),
  managingBody: z
    .string('Indicare l’ente gestore che risponde dei dati, oppure null se la fonte è sovraterritoriale.')
    .nullable(),
  format: z.enum(SOURCE_FORMATS, `Scrivere uno di questi formati: ${SOURCE_FORMATS.join(', ')}.`),
  file: text('Scrivere il percorso del file nella cartella dei dati.').optional(),
  url: z.url({ protocol: /^https$/, error: 'Scrivere un indirizzo che comincia con https://.' }).optional(),
  pages: z
    .strictObject({
      paging: z.enum(PAGINGS, `Scrivere uno di questi tipi di pagine: ${PAGINGS.join(', ')}.`),
      perPage: z.int('Scrivere un numero intero.').min(1, 'Almeno 1.').max(500, 'Al massimo 500.').default(100),
    })
    .optional(),
  robots: z
    .enum(
      ['respect', 'ignore'],
      'Scrivere "respect" (rispettare il robots.txt del sito), oppure "ignore" se l’ente ha dato il consenso.',
    )
    .default('respect'),
  mapping: text('Indicare il nome della mappatura.'),
  keyFields: z.array(z.string(), 'Elencare le colonne che identificano un servizio, oppure [].').default([]),
  groupBy: z.string('Scrivere il nome della colonna, oppure null.').nullable().default(null),
  columns: z.array(z.string(), 'Elencare i nomi delle colonne.').optional(),
  sheets: z.union([z.literal('all'), z.array(z.string())], 'Scrivere "all" o i nomi dei fogli.').default('all'),
  delimiter: z.enum(['detect', ',', ';', '\t', '|'], 'Scrivere "detect" o il separatore.').default('detect'),
  encoding: z
    .enum(['detect', 'utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'], 'Scrivere "detect" o la codifica.')
    .default('detect'),
  itemsAt: z.string('Scrivere il nome del membro che contiene l’elenco.').nullable().default(null),
  maxMegabytes: z.number('Scrivere un numero.').positive('Maggiore di 0.').max(1000, 'Al massimo 1000.').optional(),
  schedule: z
    .string('Scrivere quando leggere la fonte, oppure null.')
    .regex(/^(?:[\d*,/-]+\s+){4}[\d*,/-]+$/, 'Scrivere cinque valori come in cron: "0 4 * * 1" è lunedì alle 4.')
    .nullable()
    .default(null),
  onDisappear: z.enum(['withdraw', 'keep'], 'Scrivere "withdraw" (ritirare) o "keep" (tenere).').default('withdraw'),
  maxWithdrawShare: z.number('Scrivere una quota fra 0 e 1.').min(0, 'Almeno 0.').max(1, 'Al massimo 1.').default(0.3),
  reviewEveryMonths: z
    .int('Scrivere un numero intero di mesi.')
    .min(1, 'Almeno 1 mese.')
    .max(60, 'Al massimo 60 mesi.')
    .default(12),
  suspendOverdue: z.boolean('Scrivere true o false.').default(true),
});

type Written = z.infer<typeof schema>;

const file = z.strictObject(
  { sources: z.array(schema, 'Elencare le fonti sotto "sources".') },
  'Il file deve avere una voce "sources" con l’elenco delle fonti.',
);

/** Checks what a file of further sources holds (JSON or YAML, parsed already). */
export function checkSources(value: unknown, known: KnownNames): CheckedSources {
  const parsed = file.safeParse(value);
  if (!parsed.success) return { kind: 'FAULTY', faults: parsed.error.issues.map(faultOf) };
  const { sources } = parsed.data;
  const faults = sources.flatMap((source, index) =>
    faultsOf(source, [...known.sources, ...sources.slice(0, index).map(({ id }) => id)], known),
  );
  return faults.length > 0
    ? { kind: 'FAULTY', faults }
    : { kind: 'GOOD', sources: sources.map((source) => definitionOf(source, known)) };
}

function* checks(source: Written, taken: readonly string[], known: KnownNames): Iterable<readonly [string, string]> {
  if (taken.includes(source.id)) yield ['id', 'C’è già una fonte con questo codice. Sceglierne un altro.'];
  if ((source.file === undefined) === (source.url === undefined)) yield ['url', LOCATION_CURE];
  if (source.pages !== undefined && source.url === undefined)
    yield ['pages', 'Le pagine si leggono solo da un indirizzo ("url").'];
  if (source.pages !== undefined && !['hsds', 'wordpress', 'json'].includes(source.format))
    yield ['pages', 'Si leggono a pagine solo i formati hsds, wordpress e json.'];
  if (!known.mappings.has(source.mapping))
    yield ['mapping', `Questa mappatura non c’è. Quelle note: ${[...known.mappings.keys()].toSorted().join(', ')}.`];
  if (source.managingBody !== null && !known.managingBodies.includes(source.managingBody))
    yield [
      'managingBody',
      `Questo ente gestore non c’è. Quelli noti: ${known.managingBodies.join(', ')}, oppure null.`,
    ];
}

function faultsOf(source: Written, taken: readonly string[], known: KnownNames): string[] {
  return Array.from(checks(source, taken, known), ([field, cure]) => `${source.id}.${field}: ${cure}`);
}

function definitionOf(source: Written, known: KnownNames): SourceDefinition {
  const { id, name, managingBody, format, mapping, keyFields, groupBy, schedule, onDisappear, maxWithdrawShare } =
    source;
  const ofMapping = [...(known.mappings.get(mapping) ?? []), ...keyFields];
  const tabular = ['csv', 'tsv', 'xlsx', 'jsonl'].includes(format);
  return {
    id,
    name,
    managingBody,
    format,
    mapping,
    keyFields,
    groupBy,
    schedule,
    onDisappear,
    maxWithdrawShare,
    location: locationOf(source),
    robots: source.robots,
    options: {
      ...DEFAULT_OPTIONS,
      columns: source.columns ?? (tabular ? [...new Set(ofMapping)] : []),
      sheets: source.sheets,
      delimiter: source.delimiter,
      encoding: source.encoding,
      itemsAt: source.itemsAt,
    },
    limits: { maxBytes: Math.round((source.maxMegabytes ?? 0) * 1024 * 1024) || MAX_BYTES[format] },
    freshness: { suspendOverdue: source.suspendOverdue, reviewEveryMonths: source.reviewEveryMonths },
  };
}

function locationOf({ file: path = '', url, pages }: Written): SourceDefinition['location'] {
  if (url === undefined) return { kind: 'file', path };
  return pages === undefined ? { kind: 'https', url } : { kind: 'pages', url, ...pages };
}

function faultOf({ path: at, message, code, ...issue }: z.core.$ZodIssue): string {
  const place = at.length === 0 ? 'file' : at.join('.');
  if (code !== 'unrecognized_keys') return `${place}: ${message}`;
  const keys = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.join(', ') : '';
  return `${place}: "${keys}" non si conosce. Togliere la voce o correggerne il nome.`;
}
