import { PLACE_FIELDS } from '../harmonise/index.js';
import type { Guess, Proposal } from './proposal.js';

/** What the text says besides the mapping itself. */
export interface MappingFacts {
  readonly id: string;
  /** Name of the file that was looked at. */
  readonly fileName: string;
  readonly format: string;
  readonly itemsAt: string | null;
  /** Records looked at. */
  readonly sample: number;
}

const PLACES: ReadonlySet<string> = new Set(PLACE_FIELDS);

/**
 * A proposal as a mapping file (YAML) for a person to correct: above each line how sure the guess is, why, and an
 * example; below the mapping, the columns that are not used and the lines for the file of sources.
 */
export function mappingText(proposal: Proposal, facts: MappingFacts): string {
  const { guesses, unmapped } = proposal;
  const fields = guesses.filter(({ field }) => !PLACES.has(field));
  const places = guesses.filter(({ field }) => PLACES.has(field));
  return [
    `# Mappatura proposta per ${quoted(facts.fileName)}, guardando ${facts.sample} righe.`,
    '# Controllare ogni voce: a sinistra il campo del catalogo, a destra la colonna del file.',
    `id: ${facts.id}`,
    'fields:',
    ...(fields.some(({ field }) => field === 'title')
      ? []
      : ['  # Manca il titolo: scrivere qui la colonna con il nome del servizio.', '  # title: …']),
    ...lines(fields, '  '),
    ...(places.length > 0 ? ['places:', '  fields:', ...lines(places, '    ')] : []),
    '',
    ...(unmapped.length > 0 ? ['# Colonne non usate:'] : []),
    ...unmapped.map(
      ({ path, example, perhaps }) =>
        `#   ${quoted(path.join('.'))}${example === null ? ' (sempre vuota)' : `, per esempio ${quoted(example)}`}${perhaps ? `: forse ${perhaps}` : ''}`,
    ),
    ...sourceLines(proposal, facts),
    '',
  ].join('\n');
}

function lines(guesses: readonly Guess[], indent: string): readonly string[] {
  const fields = [...new Set(guesses.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const same = guesses.filter((guess) => guess.field === field);
    return [...same.map((guess) => `${indent}# ${reasonOf(guess)}`), `${indent}${field}: ${readingOf(same)}`];
  });
}

function reasonOf({ confidence, evidence, example }: Guess): string {
  const word = confidence >= 0.8 ? 'sicuro' : confidence >= 0.6 ? 'probabile' : 'da controllare';
  const shown = example === null ? 'colonna vuota' : `per esempio ${quoted(example)}`;
  return `${word} (${Math.round(confidence * 100)} %): ${[...evidence, shown].map(oneLine).join('; ')}`;
}

function readingOf(guesses: readonly Guess[]): string {
  const paths = guesses.map(({ path }) => path);
  if (paths.some((path) => path.length > 1)) {
    const [only = []] = paths;
    return paths.length === 1 ? `{ path: ${JSON.stringify(only)} }` : `{ paths: ${JSON.stringify(paths)} }`;
  }
  const names = paths.flat();
  return names.length === 1 ? JSON.stringify(names[0]) : JSON.stringify(names);
}

function sourceLines(
  { keyFields, groupBy }: Proposal,
  { id, fileName, format, itemsAt }: MappingFacts,
): readonly string[] {
  return [
    '',
    '# Per leggere il file, aggiungere questa voce al file delle fonti (VICINO_SOURCES):',
    '# sources:',
    `#   - id: ${id}`,
    '#     name: …                     # il nome dell’ente come lo conoscono le persone',
    '#     managingBody: …             # l’ente gestore che risponde dei dati, oppure null',
    `#     format: ${format}`,
    `#     file: ${JSON.stringify(fileName)}`,
    ...(itemsAt === null ? [] : [`#     itemsAt: ${JSON.stringify(itemsAt)}`]),
    `#     mapping: ${id}`,
    `#     keyFields: ${JSON.stringify(keyFields)}`,
    ...(groupBy === null ? [] : [`#     groupBy: ${JSON.stringify(groupBy)}   # più righe sono un solo servizio`]),
  ];
}

/** What a file says goes into comments: on one line, short, and nothing that ends a comment. */
function quoted(text: string): string {
  const line = oneLine(text);
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
