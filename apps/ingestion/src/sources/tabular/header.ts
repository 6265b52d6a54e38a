import { foldText } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import type { SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';

/** Rows of text above the header that are looked through: titles, notes, dates. */
export const HEADER_WITHIN = 20;

/**
 * Which of the first rows is the header. With expected columns: the row that has the most of them, at least a third
 * (and two, where two are expected). Without: the first row with two cells or more that is about as full as the
 * fullest, since titles stand in one cell. Answers the index, or null.
 */
export function findHeader(rows: readonly (readonly string[])[], expected: readonly string[]): number | null {
  const first = rows.slice(0, HEADER_WITHIN);
  const at = expected.length > 0 ? mostNamed(first, expected) : firstFull(first);
  return at < 0 ? null : at;
}

function mostNamed(rows: readonly (readonly string[])[], expected: readonly string[]): number {
  const wanted = new Set(expected.map(foldText));
  const scores = rows.map((row) => new Set(row.map(foldText).filter((name) => wanted.has(name))).size);
  const best = Math.max(0, ...scores);
  return best >= Math.max(Math.min(2, wanted.size), wanted.size / 3) ? scores.indexOf(best) : -1;
}

function firstFull(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const fullest = Math.max(0, ...filled);
  return filled.findIndex((count) => count >= 2 && count > fullest / 2);
}

/**
 * Field names of a header row. The provider's text trimmed, or the expected spelling where the two differ only in
 * case, accents or punctuation; "column 5" where a column has no name, "telefono (2)" for a repeated one.
 */
export function fieldNames(header: readonly string[], expected: readonly string[]): string[] {
  const spelling = new Map(expected.map((name) => [foldText(name), name]));
  const taken = new Set<string>();
  return header.map((text, index) => {
    const written = text.replace(/\s+/g, ' ').trim();
    const base = (written && spelling.get(foldText(written))) || written || `column ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base} (${count})`;
    taken.add(name);
    return name;
  });
}

/** What is gone from a header, and what is new in it. Columns the source makes its keys of are errors when missing. */
export function* columnProblems(
  names: readonly string[],
  expected: readonly string[],
  keyFields: readonly string[],
  position: string | null,
): Iterable<SourceItem> {
  if (expected.length === 0) return;
  const unknown = names.filter((name) => !expected.includes(name) && !/^column \d+$/.test(name));
  for (const name of expected.filter((wanted) => !names.includes(wanted))) {
    const renamed = closest(name, unknown);
    yield problemItem('COLUMN_MISSING', keyFields.includes(name) ? 'ERROR' : 'WARNING', {
      field: name,
      position,
      suggestion: renamed
        ? `Rinominare la colonna "${renamed}" in "${name}".`
        : `Aggiungere una colonna intitolata "${name}", o dire come si chiama ora.`,
    });
  }
  for (const name of unknown) {
    yield problemItem('COLUMN_UNKNOWN', 'INFO', {
      field: name,
      position,
      suggestion: 'La colonna è conservata ma non pubblicata. Dire che cosa contiene.',
    });
  }
}

function closest(name: string, candidates: readonly string[]): string | null {
  const folded = foldText(name);
  const near = candidates.filter((candidate) => {
    const other = foldText(candidate);
    return distance(folded, other) <= Math.max(folded.length, other.length) / 3;
  });
  return near[0] ?? null;
}
