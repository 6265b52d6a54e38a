import { foldText } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import type { SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';

/** Rows of text above the header that are looked through: titles, notes, dates. */
export const HEADER_WITHIN = 20;

/**
 * Which of the first rows is the header: the one with the most of the expected columns, at least a third of them
 * (and two, where two are expected). Without expectations, the first row that is filled in at least two cells and as
 * widely as any. Answers the index, or null.
 */
export function findHeader(rows: readonly (readonly string[])[], expected: readonly string[]): number | null {
  const scores = rows.slice(0, HEADER_WITHIN).map((row) => scoreOf(row, expected));
  const best = Math.max(0, ...scores);
  const enough = expected.length > 0 ? Math.max(Math.min(2, expected.length), Math.ceil(expected.length / 3)) : 2;
  return best >= enough ? scores.indexOf(best) : null;
}

function scoreOf(row: readonly string[], expected: readonly string[]): number {
  const names = new Set(row.map(foldText).filter((name) => name !== ''));
  return expected.length > 0 ? expected.filter((name) => names.has(foldText(name))).length : names.size;
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
        ? `Rename the column "${renamed}" to "${name}".`
        : `Add a column headed "${name}", or tell us what it is called now.`,
    });
  }
  for (const name of unknown) {
    yield problemItem('COLUMN_UNKNOWN', 'INFO', {
      field: name,
      position,
      suggestion: 'The column is kept with the raw record but not shown. Tell us what it holds.',
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
