import type { Mapping } from '../mapping.js';
import { cisCirieMapping } from './cis-cirie.mapping.js';
import { cisaGassinoMapping } from './cisa-gassino.mapping.js';
import { cissChivassoMapping } from './ciss-chivasso.mapping.js';
import { ciss38CuorgneMapping } from './ciss38-cuorgne.mapping.js';
import { cpsvApItMapping } from './cpsv-ap-it.mapping.js';
import { feedMapping } from './feed.mapping.js';
import { hsdsMapping } from './hsds.mapping.js';
import { sovraTerritorialiMapping } from './sovra-territoriali.mapping.js';
import { unioneNetMapping } from './unione-net.mapping.js';
import { wordpressMapping } from './wordpress.mapping.js';

/** Mappings by the name the table of sources uses. */
export type Mappings = ReadonlyMap<string, Mapping>;

/** The mappings that are part of the program: of a format, or of a source whose columns are its own. */
export const BUILT_IN_MAPPINGS: Mappings = new Map([
  ...[
    cisCirieMapping,
    cisaGassinoMapping,
    cissChivassoMapping,
    ciss38CuorgneMapping,
    cpsvApItMapping,
    feedMapping,
    hsdsMapping,
    sovraTerritorialiMapping,
    unioneNetMapping,
    wordpressMapping,
  ].map((mapping) => [mapping.id, mapping] as const),
  ['asl-to4', cpsvApItMapping],
  ['cissac-caluso', hsdsMapping],
  ['inrete-ivrea', wordpressMapping],
]);

/** The built-in mappings and those of files, which come first: an operator may correct one without a release. */
export function mappingsWith(ofFiles: readonly Mapping[]): Mappings {
  return new Map([...BUILT_IN_MAPPINGS, ...ofFiles.map((mapping) => [mapping.id, mapping] as const)]);
}

/**
 * The mapping a source names.
 * @throws TypeError naming the known ones: a source that names none of them is a mistake of ours, not of a provider
 */
export function mappingById(id: string, mappings: Mappings = BUILT_IN_MAPPINGS): Mapping {
  const mapping = mappings.get(id);
  if (mapping === undefined) {
    throw new TypeError(`No mapping "${id}"; known are ${[...mappings.keys()].toSorted().join(', ')}`);
  }
  return mapping;
}
