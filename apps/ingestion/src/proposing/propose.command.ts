import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Problem, RawRecord } from '@vicino/domain';
import { EXTENSIONS, fileInput, formatOfName, read, type SourceDefinition, sourceOfFile } from '../sources/index.js';
import { type MappingFacts, mappingText } from './mapping-text.js';
import type { Proposal } from './proposal.js';
import { proposeMapping } from './propose-mapping.js';
import { sampledColumns } from './sampled-columns.js';

/** Records looked at: enough for the shape of values, few enough to answer at once. */
const SAMPLE = 300;

/** What came of a proposal: the file written, or why there is none. Texts are Italian, for the terminal. */
export type ProposeOutcome =
  | { readonly kind: 'WRITTEN'; readonly path: string; readonly proposal: Proposal; readonly lines: readonly string[] }
  | { readonly kind: 'REFUSED'; readonly lines: readonly string[] };

/**
 * Looks at a file nobody has described and writes a mapping for it, for a person to correct. An existing file is never
 * written over.
 */
export async function proposeCommand(file: string, out: string): Promise<ProposeOutcome> {
  const format = formatOfName(file);
  if (format === undefined)
    return refused(`Non si conosce il formato di ${basename(file)}. Si leggono: ${EXTENSIONS.join(', ')}.`);
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return refused(`${file} non c’è o non è un file. Controllare il percorso.`);
  const itemsAt = format === 'json' ? await listIn(file, facts.size) : null;
  const { records, problems } = await sampleOf(sourceOfFile(basename(file), format, itemsAt), file, facts.size);
  if (records.length === 0)
    return refused(
      `In ${basename(file)} non si legge nessuna riga.`,
      ...problems.map(({ suggestion }) => suggestion ?? ''),
    );
  const proposal = proposeMapping(sampledColumns(records));
  const about: MappingFacts = { id: idOf(file), fileName: basename(file), format, itemsAt, sample: records.length };
  try {
    await writeFile(out, mappingText(proposal, about), { flag: 'wx' });
  } catch (error) {
    const exists = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
    return refused(`${out} c’è già e non è stato toccato. Scegliere un altro nome o spostarlo.`);
  }
  return { kind: 'WRITTEN', path: out, proposal, lines: linesOf(proposal, out, records.length) };
}

async function sampleOf(
  source: SourceDefinition,
  file: string,
  size: number,
): Promise<{ readonly records: readonly RawRecord[]; readonly problems: readonly Problem[] }> {
  const records: RawRecord[] = [];
  const problems: Problem[] = [];
  for await (const item of read(source, fileInput(file, size))) {
    if (item.type === 'record') records.push(item.record);
    else if (problems.length < 10) problems.push(item.problem);
    if (records.length >= SAMPLE) break;
  }
  return { records, problems };
}

/** The member of a JSON document that holds its longest list; null when the document is the list, or cannot be told. */
async function listIn(file: string, size: number): Promise<string | null> {
  if (size > 20 * 1024 * 1024) return null;
  try {
    const document: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
    if (typeof document !== 'object' || document === null || Array.isArray(document)) return null;
    const lists = Object.entries(document).flatMap(([name, value]: [string, unknown]) =>
      Array.isArray(value) ? [{ name, length: value.length }] : [],
    );
    return lists.toSorted((a, b) => b.length - a.length)[0]?.name ?? null;
  } catch {
    return null;
  }
}

function idOf(file: string): string {
  const words = basename(file, extname(file)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '') || 'nuova-fonte';
}

function linesOf({ guesses, unmapped }: Proposal, out: string, sample: number): readonly string[] {
  const doubtful = guesses.filter(({ confidence }) => confidence < 0.6);
  return [
    `Scritta ${out}: ${guesses.length} colonne riconosciute su ${guesses.length + unmapped.length}, guardando ${sample} righe.`,
    ...(doubtful.length > 0
      ? [`Da controllare: ${doubtful.map(({ path, field }) => `${path.join('.')} → ${field}`).join(', ')}.`]
      : []),
    ...(unmapped.length > 0 ? [`Non usate: ${unmapped.map(({ path }) => path.join('.')).join(', ')}.`] : []),
  ];
}

function refused(...lines: readonly string[]): ProposeOutcome {
  return { kind: 'REFUSED', lines: lines.filter((line) => line !== '') };
}
