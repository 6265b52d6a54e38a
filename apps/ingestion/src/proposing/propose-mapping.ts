import { ENTRY_FIELDS, PLACE_FIELDS } from '../harmonise/index.js';
import { headerOf, headerScore } from './header-words.js';
import { keyOf } from './propose-key.js';
import type { Guess, Proposal, ProposedField, SampledColumn } from './proposal.js';
import { SHAPES, shapeScore } from './value-shapes.js';

/** Below this a guess is only mentioned, not made. */
const ENOUGH = 0.45;
/** Fields several columns may feed: a second phone is one more phone, a second title is none. */
const ADDING: ReadonlySet<ProposedField> = new Set([
  ...(['phone', 'email', 'website', 'contacts', 'needs', 'notes', 'description', 'eligibility'] as const),
]);
/** Of these, values alone convince, whatever the header says. Names of places and dates may mean many things. */
const TOLD_BY_VALUES: ReadonlySet<ProposedField> = new Set([
  ...([
    'phone',
    'email',
    'pec',
    'website',
    'municipality',
    'address',
    'latitude',
    'longitude',
    'hours',
    'needs',
  ] as const),
]);
const ALL_FIELDS: readonly ProposedField[] = [...ENTRY_FIELDS, ...PLACE_FIELDS];

/**
 * Guesses which column feeds which field, from headers and values. Pure. The surest guess is taken first; a column
 * feeds one field, and a field has one column but for those that add up.
 */
export function proposeMapping(columns: readonly SampledColumn[]): Proposal {
  const all = columns
    .flatMap((column) => ALL_FIELDS.map((field) => guessOf(column, field)))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  const taken: Guess[] = [];
  for (const guess of all) {
    if (guess.confidence < ENOUGH || taken.some(({ path }) => path === guess.path)) continue;
    const rival = taken.find(({ field }) => field === guess.field);
    if (rival === undefined || (ADDING.has(guess.field) && isNamed(guess))) taken.push(guess);
  }
  const withTitle = taken.some(({ field }) => field === 'title') ? taken : [...taken, ...titleByLooks(columns, taken)];
  const guesses = columns.flatMap((column) => withTitle.filter(({ path }) => path === column.path));
  const { keyFields, groupBy } = keyOf(columns, guesses);
  return {
    guesses,
    keyFields,
    groupBy,
    unmapped: columns
      .filter((column) => guesses.every(({ path }) => path !== column.path))
      .map((column) => ({
        path: column.path,
        example: exampleOf(column),
        perhaps: all.find(({ path, confidence }) => path === column.path && confidence >= 0.25)?.field ?? null,
      })),
  };
}

function guessOf(column: SampledColumn, field: ProposedField): Guess {
  const header = headerOf(column.path);
  const { score: said, word } = headerScore(header, field);
  const looks = shapeScore(column.values, field);
  const evidence: string[] = [];
  if (word !== null) evidence.push(`l’intestazione dice “${word}”`);
  if (looks !== null && looks > 0) evidence.push(`${percent(looks)} dei valori: ${SHAPES[field]?.called ?? ''}`);
  return {
    path: column.path,
    field,
    confidence: confidenceOf(field, said, looks),
    evidence,
    example: exampleOf(column),
  };
}

/** Header and values agree, or one of them is silent; values that contradict a header outweigh it. */
function confidenceOf(field: ProposedField, said: number, looks: number | null): number {
  if (looks === null) return 0.8 * said;
  if (said > 0) return looks < 0.2 ? 0.4 * said : Math.min(0.99, 0.6 * said + 0.4 * looks);
  return TOLD_BY_VALUES.has(field) && looks >= 0.7 ? 0.6 * looks : 0.3 * looks;
}

/** A list without a header for its titles: the first column of short texts that hardly repeat. */
function titleByLooks(columns: readonly SampledColumn[], taken: readonly Guess[]): readonly Guess[] {
  const free = columns.find(({ path, values }) => {
    const filled = values.filter((value) => /\p{L}{3}/u.test(value));
    const short = filled.filter((value) => value.length >= 5 && value.length <= 120);
    const isOther = taken.some((guess) => guess.path === path);
    return !isOther && short.length >= values.length * 0.8 && new Set(short).size >= short.length * 0.8;
  });
  if (free === undefined) return [];
  const evidence = ['testi brevi, quasi tutti diversi fra loro'];
  return [{ path: free.path, field: 'title', confidence: ENOUGH, evidence, example: exampleOf(free) }];
}

function isNamed({ path, field }: Guess): boolean {
  return headerScore(headerOf(path), field).score > 0;
}

function exampleOf({ values }: SampledColumn): string | null {
  return values.find((value) => value.trim() !== '')?.trim() ?? null;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
