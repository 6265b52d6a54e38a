import { storableText } from '../connection/storable-text.js';

/**
 * Lists of positions as two parameters, `text[]` and `json[]`: nearly every list has one position, and JSON for each of
 * them costs the server more than all the rest of a statement that finds nothing to do.
 */
export function positionColumns(
  lists: readonly (readonly string[])[],
): readonly [first: string[], all: (string | null)[]] {
  return [
    lists.map(([first = '']) => storableText(first)),
    lists.map((list) => (list.length > 1 ? JSON.stringify(list.map(storableText)) : null)),
  ];
}

/** The SQL that puts such a pair of columns together again, as `text[]`. */
export const POSITIONS =
  'case when all_positions is null then array[first_position] else array(select json_array_elements_text(all_positions)) end';
