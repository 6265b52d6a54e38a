#!/usr/bin/env node
/**
 * Turns the reference data of `data/` into TypeScript, so that the library reads no file at run time.
 * `node libs/needs/generate.mjs` writes; with `--check` it writes nothing and fails when a generated file is not current.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const here = import.meta.dirname;
const rows = (name) =>
  parse(readFileSync(join(here, 'data', name)), { columns: true, bom: true, skip_empty_lines: true });
const list = (cell) =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
const orNull = (cell) => (cell === '' || cell === undefined ? null : cell);

const named = (wanted) => {
  const bySlug = new Map();
  for (const { list: of, slug, names } of rows('names.csv')) if (of === wanted) bySlug.set(slug, list(names));
  return bySlug;
};

const nextNeeds = new Map(rows('next-needs.csv').map(({ need, next }) => [need, list(next)]));

const names = { need: named('need'), group: named('target_group'), type: named('service_type') };

const NEEDS = rows('needs-taxonomy.csv').map((row) => ({
  slug: row.slug,
  parent: orNull(row.parent),
  level: Number(row.level),
  label: row.label_it,
  labelEn: row.label_en,
  description: row.description_it,
  synonyms: list(row.synonyms_it),
  otherNames: names.need.get(row.slug) ?? [],
  next: nextNeeds.get(row.slug) ?? [],
  targetGroups: list(row.target_groups),
  fnpsCodes: list(row.fnps_codes),
  leps: list(row.leps_slug),
  dataInclusion: orNull(row.data_inclusion_thematique),
}));

const TARGET_GROUPS = rows('target-groups.csv').map((row) => ({
  slug: row.slug,
  label: row.label_it,
  labelEn: row.label_en,
  description: row.description_it,
  otherNames: names.group.get(row.slug) ?? [],
  istatAreas: list(row.istat_area),
  dataInclusion: list(row.data_inclusion_public),
}));

const SERVICE_TYPES = rows('service-types.csv').map((row) => ({
  slug: row.slug,
  label: row.label_it,
  labelEn: row.label_en,
  fnpsCode: row.fnps_code,
  macroLevel: row.fnps_macro_level,
  objective: row.fnps_objective,
  istatAreas: list(row.istat_areas),
  mainTarget: row.main_target,
  otherNames: [...list(row.synonyms_it), ...(names.type.get(row.slug) ?? [])],
}));

const codes = (wanted) => {
  const other = named(wanted);
  return rows('code-lists.csv')
    .filter((row) => row.list === wanted)
    .map((row) => ({
      slug: row.slug,
      label: row.label_it,
      otherNames: other.get(row.slug) ?? [],
      dataInclusion: list(row.data_inclusion_value),
    }));
};

const FNPS_LEVELS = rows('fnps-macro-levels.csv').map((row) => ({
  code: row.code,
  macroLevel: row.macro_level,
  objective: row.service_objective,
  areas: list(row.areas),
}));

/** What providers write, and what people say of themselves: two files, one list. */
const WORDS_IT = [...rows('words/it.csv'), ...rows('words/it-said.csv')].map(({ need, kind, weight, phrases }) => ({
  need,
  kind,
  weight: Number(weight),
  phrases: list(phrases),
}));

const FOREIGN_WORDS = readdirSync(join(here, 'data', 'words'))
  .filter((file) => file.endsWith('.csv') && !file.startsWith('it'))
  .sort()
  .flatMap((file) =>
    rows(`words/${file}`).map(({ need, phrases }) => ({ language: file.slice(0, -4), need, phrases: list(phrases) })),
  );

const examples = rows('examples.csv');
const sayingsByNeed = new Map(examples.map(({ need }) => [need, []]));
for (const { need, saying } of examples) sayingsByNeed.get(need).push(saying);
const EXAMPLES = [...sayingsByNeed].map(([need, sayings]) => ({ need, sayings }));

const WORD_CLASSES = rows('word-classes.csv').map((row) => ({ name: row.name, words: list(row.words) }));

const COMMON_WORDS = [
  ...new Set(
    readFileSync(join(here, 'data', 'common-words.txt'), 'utf8')
      .split(/\s+/)
      .filter(Boolean),
  ),
].sort();

const TYPE_PRIORS = rows('service-type-needs.csv').map(({ service_type, need, weight }) => ({
  serviceType: service_type,
  need,
  weight: Number(weight),
}));

const SYNONYM_GROUPS = rows('synonyms.csv').map((row) => list(row.words));

/** A slug that leads nowhere is a slip of whoever edits the data: say which, before anything is written. */
function requireKnown(what, slugs, known) {
  const unknown = [...new Set(slugs)].filter((slug) => !known.has(slug));
  if (unknown.length > 0)
    throw new Error(`${what}: unknown slug ${unknown.join(', ')}. Correct it in libs/needs/data.`);
}
const needSlugs = new Set(NEEDS.map((need) => need.slug));
const groupSlugs = new Set(TARGET_GROUPS.map((group) => group.slug));
const typeSlugs = new Set(SERVICE_TYPES.map((type) => type.slug));
requireKnown(
  'needs-taxonomy.csv, parent',
  NEEDS.flatMap((need) => need.parent ?? []),
  needSlugs,
);
requireKnown(
  'needs-taxonomy.csv, target_groups',
  NEEDS.flatMap((need) => need.targetGroups),
  groupSlugs,
);
requireKnown('next-needs.csv', [...nextNeeds].flat(2), needSlugs);
requireKnown(
  'words, need',
  [...WORDS_IT, ...FOREIGN_WORDS].map((row) => row.need),
  needSlugs,
);
requireKnown(
  'examples.csv, need',
  EXAMPLES.map((row) => row.need),
  needSlugs,
);
requireKnown(
  'service-type-needs.csv, need',
  TYPE_PRIORS.map((row) => row.need),
  needSlugs,
);
requireKnown(
  'service-type-needs.csv, service_type',
  TYPE_PRIORS.map((row) => row.serviceType),
  typeSlugs,
);
requireKnown('names.csv, need', names.need.keys(), needSlugs);
requireKnown('names.csv, target_group', names.group.keys(), groupSlugs);
requireKnown('names.csv, service_type', names.type.keys(), typeSlugs);
for (const { kind, weight, need, phrases } of WORDS_IT) {
  if (!['ANY', 'IN_TITLE', 'SAID', 'NOT', 'NOT_SAID'].includes(kind) || !(weight >= 0) || phrases.length === 0)
    throw new Error(
      `words of ${need}: kind ${kind}, weight ${weight}. Use ANY, IN_TITLE, SAID, NOT or NOT_SAID, a weight and at least one phrase.`,
    );
}

const HEADER = '// Written by libs/needs/generate.mjs from libs/needs/data. Edit the data, not this file.\n';
const constant = (name, type, values) =>
  `export const ${name}: readonly ${type}[] = [\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join('')}];\n`;

const files = {
  'reference.generated.ts': [
    HEADER,
    "import type { CodeValue, FnpsLevel, Need, ServiceType, TargetGroup } from './reference.js';\n\n",
    constant('NEEDS', 'Need', NEEDS),
    constant('TARGET_GROUPS', 'TargetGroup', TARGET_GROUPS),
    constant('SERVICE_TYPES', 'ServiceType', SERVICE_TYPES),
    constant('COST_TYPE_VALUES', 'CodeValue', codes('cost_type')),
    constant('ACCESS_MODE_VALUES', 'CodeValue', codes('access_mode')),
    constant('DELIVERY_MODE_VALUES', 'CodeValue', codes('delivery_mode')),
    constant('ELIGIBILITY_VALUES', 'CodeValue', codes('eligibility')),
    constant('OFFER_STATUS_VALUES', 'CodeValue', codes('offer_status')),
    constant('OFFER_KIND_VALUES', 'CodeValue', codes('offer_kind')),
    constant('FNPS_LEVELS', 'FnpsLevel', FNPS_LEVELS),
  ].join(''),
  'words.generated.ts': [
    HEADER,
    "import type { ForeignWords, TypePrior, WeightedWords, WordClass } from './words.js';\n\n",
    constant('WORDS_IT', 'WeightedWords', WORDS_IT),
    constant('WORD_CLASSES', 'WordClass', WORD_CLASSES),
    `export const COMMON_WORDS: readonly string[] = ${JSON.stringify(COMMON_WORDS.join(' '))}.split(' ');\n`,
    constant('FOREIGN_WORDS', 'ForeignWords', FOREIGN_WORDS),
    constant('TYPE_PRIORS', 'TypePrior', TYPE_PRIORS),
    constant('SYNONYM_GROUPS', '(readonly string[])', SYNONYM_GROUPS),
  ].join(''),
  'examples.generated.ts': [
    HEADER,
    "import type { Sayings } from './words.js';\n\n",
    constant('EXAMPLES', 'Sayings', EXAMPLES),
  ].join(''),
};

const stale = Object.entries(files).filter(([name, text]) => {
  const path = join(here, 'src', name);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [name] of stale)
    console.error(`libs/needs/src/${name} is not current: run "node libs/needs/generate.mjs".`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) writeFileSync(join(here, 'src', name), text);
}
