import type { RawRecord, RawValue } from '@vicino/domain';
import type { Path } from '../harmonise/index.js';
import type { SampledColumn } from './proposal.js';

/** Columns looked at; a record of more is no list of services. */
const MAX_COLUMNS = 200;
const MAX_DEPTH = 5;

/** The columns of a sample: the fields of a table, the paths to every text of nested records. In order of appearance. */
export function sampledColumns(records: readonly RawRecord[]): readonly SampledColumn[] {
  const columns = new Map<string, { readonly path: Path; readonly values: string[] }>();
  for (const [index, { fields }] of records.entries()) {
    for (const { path, text } of Object.entries(fields).flatMap(([name, value]) => leaves([name], value))) {
      const key = JSON.stringify(path);
      const column = columns.get(key) ?? { path, values: records.map(() => '') };
      if (!columns.has(key) && columns.size >= MAX_COLUMNS) continue;
      columns.set(key, column);
      column.values[index] = column.values[index] ? `${column.values[index]}; ${text}` : text;
    }
  }
  return [...columns.values()];
}

function leaves(path: Path, value: RawValue): readonly { readonly path: Path; readonly text: string }[] {
  if (value === null || path.length > MAX_DEPTH) return [];
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item: RawValue) => leaves(path, item));
  return Object.entries(value).flatMap(([name, member]) => leaves([...path, name], member));
}
