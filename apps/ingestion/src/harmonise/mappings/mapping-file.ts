import { foldText } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import {
  ENTRY_FIELDS,
  type EntryField,
  type Mapping,
  type Path,
  PLACE_FIELDS,
  type PlaceField,
  type Reading,
} from '../mapping.js';
import { faultOfConstant } from './constants.js';
import { htmlLabelled, htmlListItems, htmlParagraphs } from '../rules/html.js';

/** A file checked: what it says, or every fault in it, each with the field and the cure, in Italian. */
export type CheckedFile<T> =
  { readonly kind: 'GOOD'; readonly value: T } | { readonly kind: 'FAULTY'; readonly faults: readonly string[] };

const READING_CURE =
  'Scrivere il nome della colonna, un elenco di nomi in ordine di preferenza, oppure { path: [a, b] } per i dati annidati.';
const CONSTANT_CURE = 'Scrivere il valore che vale per tutte le righe, come si scriverebbe in una cella.';
const TAKE_CURE = 'Scrivere "html-paragraphs", "html-list-items" oppure { labelled: "Orari" }.';

const name = z.string(READING_CURE).trim().min(1, READING_CURE);
const path = z.array(name, READING_CURE).min(1, READING_CURE);
const take = z.union([z.enum(['html-paragraphs', 'html-list-items']), z.strictObject({ labelled: name })], TAKE_CURE);
const nested = z.strictObject(
  { path: path.optional(), paths: z.array(path, READING_CURE).optional(), take: take.optional() },
  READING_CURE,
);

/** A column, several columns, or paths into nested records, as a reading. */
const reading = z.unknown().transform((value, context): Reading => {
  if (typeof value === 'string' || Array.isArray(value)) {
    const names = z
      .array(name)
      .min(1)
      .safeParse(typeof value === 'string' ? [value] : value);
    if (names.success) return { from: names.data.map((one): Path => [one]) };
  } else {
    const parsed = nested.safeParse(value);
    const from = parsed.success ? [...(parsed.data.path ? [parsed.data.path] : []), ...(parsed.data.paths ?? [])] : [];
    if (parsed.success && from.length > 0) {
      return parsed.data.take === undefined ? { from } : { from, take: takeOf(parsed.data.take) };
    }
    const [issue] = parsed.success ? [] : parsed.error.issues;
    if (issue?.path[0] === 'take') {
      context.addIssue({ code: 'custom', message: TAKE_CURE, path: ['take'] });
      return z.NEVER;
    }
  }
  context.addIssue({ code: 'custom', message: READING_CURE });
  return z.NEVER;
});

const fieldsOf = <Field extends string>(known: readonly Field[]) =>
  z
    .record(z.string(), reading, 'Elencare i campi, ciascuno con la colonna da cui si legge.')
    .superRefine((fields, context) => {
      for (const field of Object.keys(fields).filter((key) => !known.some((one) => one === key))) {
        context.addIssue({ code: 'custom', path: [field], message: unknownField(field, known) });
      }
    })
    .transform((fields) => fields as { readonly [F in Field]?: Reading });

const constantsOf = <Field extends EntryField | PlaceField>(known: readonly Field[]) =>
  z
    .record(
      z.string(),
      z.string(CONSTANT_CURE).trim().min(1, CONSTANT_CURE),
      'Elencare i campi, ciascuno con il valore.',
    )
    .superRefine((constants, context) => {
      for (const [field, value] of Object.entries(constants)) {
        const ours = known.find((one) => one === field);
        const fault = ours === undefined ? unknownField(field, known) : faultOfConstant(ours, value);
        if (fault !== null) context.addIssue({ code: 'custom', path: [field], message: fault });
      }
    })
    .transform((constants) => constants as { readonly [F in Field]?: string });

const schema = z.strictObject({
  id: z
    .string('Dare un nome alla mappatura.')
    .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'Usare lettere minuscole, cifre e trattini: "servizi-comune".'),
  fields: fieldsOf(ENTRY_FIELDS).refine((fields) => fields.title !== undefined, {
    path: ['title'],
    message: 'Manca la colonna del titolo: senza, nessuna riga si può pubblicare.',
  }),
  constants: constantsOf(ENTRY_FIELDS).default({}),
  places: z
    .strictObject({
      at: path.nullable().default(null),
      fields: fieldsOf(PLACE_FIELDS).default({}),
      constants: constantsOf(PLACE_FIELDS).default({}),
    })
    .default({ at: null, fields: {}, constants: {} }),
});

/** Checks what a mapping file holds (JSON or YAML, parsed already). */
export function checkMapping(value: unknown): CheckedFile<Mapping> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'GOOD', value: parsed.data };
  return { kind: 'FAULTY', faults: parsed.error.issues.map(faultOf) };
}

/** The columns a mapping reads, where it reads a table: what the header of the file is found by. */
export function columnsOf({ fields, places }: Mapping): readonly string[] {
  const readings = [...Object.values(fields), ...(places.at === null ? Object.values(places.fields) : [])];
  const paths = readings.flatMap(({ from }) => from);
  return [...new Set(paths.flatMap((one) => (one.length === 1 ? one : [])))];
}

function takeOf(wanted: z.infer<typeof take>): NonNullable<Reading['take']> {
  if (typeof wanted === 'object') return htmlLabelled(wanted.labelled);
  return wanted === 'html-list-items' ? htmlListItems : (html) => [htmlParagraphs(html).join('\n')];
}

function unknownField(field: string, known: readonly string[]): string {
  const nearest = known.toSorted((a, b) => near(field, a) - near(field, b))[0] ?? '';
  const perhaps = near(field, nearest) <= nearest.length / 2 ? ` Forse "${nearest}".` : '';
  return `Questo campo non esiste.${perhaps} I campi sono: ${known.join(', ')}.`;
}

function near(one: string, other: string): number {
  return distance(foldText(one), foldText(other));
}

function faultOf({ path: at, message, code, ...issue }: z.core.$ZodIssue): string {
  const place = at.length === 0 ? 'file' : at.join('.');
  if (code !== 'unrecognized_keys') return `${place}: ${message}`;
  const keys = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.join(', ') : '';
  return `${place}: "${keys}" non si conosce. Togliere la voce o correggerne il nome.`;
}
