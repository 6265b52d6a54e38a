import { basename } from 'node:path';
import type { CheckRequest } from '@vicino/contracts';
import { columnsOf, type Mappings } from '../harmonise/index.js';
import { EXTENSIONS, formatOfName, SOURCE_FORMATS, type SourceDefinition, sourceOfFile } from '../sources/index.js';

/** What is known of providers: what a file can be checked against. */
export interface CheckAgainst {
  readonly sources: readonly SourceDefinition[];
  readonly mappings: Mappings;
}

/** The source to read the file as, or which parameter is at fault and its cure, in Italian. */
export type SourceToCheck =
  | { readonly kind: 'FOUND'; readonly source: SourceDefinition }
  | { readonly kind: 'UNKNOWN'; readonly field: 'source' | 'mapping' | 'file'; readonly message: string };

/** A file of a source is read as that source's; a file of none by the mapping alone, in the format its name tells. */
export function sourceToCheck(
  { source, mapping, fileName }: Omit<CheckRequest, 'content'>,
  { sources, mappings }: CheckAgainst,
): SourceToCheck {
  if (source !== null) {
    const found = sources.find(({ id }) => id === source);
    if (found !== undefined) return { kind: 'FOUND', source: found };
    return unknown(
      'source',
      `La fonte "${source}" non c’è. Usare una di queste: ${listed(sources.map(({ id }) => id))}.`,
    );
  }
  const chosen = mapping === null ? undefined : mappings.get(mapping);
  if (mapping === null || chosen === undefined)
    return unknown(
      'mapping',
      `La mappatura "${mapping ?? ''}" non c’è. Usare una di queste: ${listed(mappings.keys())}.`,
    );
  const format = SOURCE_FORMATS.find((known) => known === mapping) ?? formatOfName(fileName);
  if (format === undefined)
    return unknown(
      'file',
      `Dal nome del file non si capisce il formato. Usare un nome che finisce con ${EXTENSIONS.join(', ')}.`,
    );
  const plain = sourceOfFile(basename(fileName), format, null);
  const options = { ...plain.options, columns: columnsOf(chosen) };
  return { kind: 'FOUND', source: { ...plain, mapping, options } };
}

function unknown(field: 'source' | 'mapping' | 'file', message: string): SourceToCheck {
  return { kind: 'UNKNOWN', field, message };
}

function listed(names: Iterable<string>): string {
  return [...names].toSorted().join(', ');
}
