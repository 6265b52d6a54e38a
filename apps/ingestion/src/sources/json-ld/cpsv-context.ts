import type { ContextDefinition } from 'jsonld';

/** The class whose nodes are records, in CPSV-AP_IT and in the European vocabulary it extends. */
export const PUBLIC_SERVICE_TYPES: readonly string[] = [
  'https://w3id.org/italia/onto/CPSV/PublicService',
  'http://purl.org/vocab/cpsv#PublicService',
];

/**
 * The prefixes records come out with, whichever the provider chose: those of CPSV-AP_IT 1.1 (AgID).
 * Themes and channels are lists even when there is one of them.
 */
export const CPSV_CONTEXT: ContextDefinition = {
  cpsv: 'https://w3id.org/italia/onto/CPSV/',
  l0: 'https://w3id.org/italia/onto/l0/',
  clv: 'https://w3id.org/italia/onto/CLV/',
  sm: 'https://w3id.org/italia/onto/SM/',
  covapit: 'https://w3id.org/italia/onto/COV/',
  ti: 'https://w3id.org/italia/onto/TI/',
  cpev: 'https://w3id.org/italia/onto/CPEV/',
  dct: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'cpsv:serviceTheme': { '@id': 'https://w3id.org/italia/onto/CPSV/serviceTheme', '@container': '@set' },
  'cpsv:hasChannel': { '@id': 'https://w3id.org/italia/onto/CPSV/hasChannel', '@container': '@set' },
};
