import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { managingBodies } from '@vicino/territory';
import { parseDocument } from 'yaml';
import { checkMapping, columnsOf, type Mapping, type Mappings, mappingsWith } from './harmonise/index.js';
import { checkSources, type SourceDefinition, TABLE_OF_SOURCES } from './sources/index.js';

/** Thrown when a file that describes a provider has faults: a wrong mapping must not start. */
export class ProviderFileError extends Error {
  override readonly name = 'ProviderFileError';
  readonly code = 'ERR_PROVIDER_FILE';
  constructor(
    readonly path: string,
    /** Each names the field and the cure, in Italian. */
    readonly faults: readonly string[],
  ) {
    super([path, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** What is known of the providers: the table and the mappings of the program, and those of files. */
export interface Providers {
  readonly sources: readonly SourceDefinition[];
  readonly mappings: Mappings;
}

/**
 * Reads the mapping files of a folder (`.json`, `.yaml`, `.yml`) and the file of further sources; null for none.
 * @throws ProviderFileError naming every fault of the first file that is at fault
 */
export async function readProviders(mappingsFolder: string | null, sourcesFile: string | null): Promise<Providers> {
  const mappings = mappingsWith(mappingsFolder === null ? [] : await readMappings(mappingsFolder));
  if (sourcesFile === null) return { sources: TABLE_OF_SOURCES, mappings };
  const checked = checkSources(await parsed(sourcesFile), {
    mappings: new Map([...mappings].map(([id, mapping]) => [id, columnsOf(mapping)])),
    managingBodies: managingBodies().map(({ id }) => id),
    sources: TABLE_OF_SOURCES.map(({ id }) => id),
  });
  if (checked.kind === 'FAULTY') throw new ProviderFileError(sourcesFile, checked.faults);
  return { sources: [...TABLE_OF_SOURCES, ...checked.sources], mappings };
}

async function readMappings(folder: string): Promise<readonly Mapping[]> {
  const names = (await readdir(folder)).filter((name) => ['.json', '.yaml', '.yml'].includes(extname(name))).toSorted();
  const mappings: Mapping[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const checked = checkMapping(await parsed(path));
    if (checked.kind === 'FAULTY') throw new ProviderFileError(path, checked.faults);
    const { id } = checked.value;
    if (mappings.some((mapping) => mapping.id === id))
      throw new ProviderFileError(path, [`id: un altro file si chiama già "${id}". Cambiare uno dei due nomi.`]);
    mappings.push(checked.value);
  }
  return mappings;
}

/** YAML reads JSON too. Few aliases are allowed, so that a small file cannot become a large one. */
async function parsed(path: string): Promise<unknown> {
  const document = parseDocument(await readFile(path, 'utf8'));
  if (document.errors.length > 0) throw new ProviderFileError(path, document.errors.map(faultOf));
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    throw new ProviderFileError(path, ['file: troppi richiami (&, *). Scrivere i valori per esteso.']);
  }
}

function faultOf({ message, linePos }: { message: string; linePos?: readonly { line: number }[] | undefined }): string {
  return `riga ${linePos?.[0]?.line ?? '?'}: non si legge (${message.split('\n')[0] ?? ''}). Controllare rientri e virgolette.`;
}
