import { foldText } from '@vicino/domain';
import { headerOf, headerScore } from './header-words.js';
import type { Guess, Proposal, SampledColumn } from './proposal.js';

/**
 * By what a record is known from run to run: a column of codes that no two records share; else title and municipality.
 * A code that comes again always with the same title marks several lines of one record.
 */
export function keyOf(
  columns: readonly SampledColumn[],
  guesses: readonly Guess[],
): Pick<Proposal, 'keyFields' | 'groupBy'> {
  const columnOf = (field: Guess['field']): SampledColumn | undefined => {
    const path = guesses.find((guess) => guess.field === field)?.path;
    return columns.find((column) => column.path === path);
  };
  const title = columnOf('title');
  const code = columns
    .filter((column) => guesses.every(({ path }) => path !== column.path) && isCodes(column))
    .toSorted((a, b) => keyScore(b) - keyScore(a))
    .find((column) => keyScore(column) > 0.5);
  if (code !== undefined && isUnique(code.values)) return { keyFields: [nameOf(code)], groupBy: null };
  if (code !== undefined && title !== undefined && sameTitleForCode(code, title))
    return { keyFields: [nameOf(code)], groupBy: nameOf(code) };
  const words = [title, columnOf('municipality')].filter((column) => column !== undefined);
  return { keyFields: words.map(nameOf), groupBy: null };
}

function isCodes({ values }: SampledColumn): boolean {
  return values.length > 0 && values.every((value) => /^[\p{L}\d][\p{L}\d._:/-]{0,60}$/u.test(value.trim()));
}

function keyScore({ path }: SampledColumn): number {
  return headerScore(headerOf(path), 'key').score;
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values.map((value) => value.trim())).size === values.length;
}

function sameTitleForCode(code: SampledColumn, title: SampledColumn): boolean {
  const titles = new Map<string, string>();
  return code.values.every((value, index) => {
    const here = foldText(title.values[index] ?? '');
    const known = titles.get(value) ?? here;
    titles.set(value, known);
    return known === here;
  });
}

function nameOf({ path }: SampledColumn): string {
  return path.join('.');
}
