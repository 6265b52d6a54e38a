import { type Mapping, member } from '../mapping.js';

/** CPSV-AP_IT 1.1 `PublicService` as compacted JSON-LD with the prefixes cpsv, l0, clv, sm, dct and rdfs. */
export const cpsvApItMapping: Mapping = {
  id: 'cpsv-ap-it',
  fields: {
    title: member('l0:name'),
    description: member('l0:description'),
    needs: member('cpsv:serviceTheme', 'l0:name'),
    areaServed: member('clv:hasSpatialCoverage', 'l0:name'),
    phone: member('cpsv:hasChannel', 'sm:hasTelephone', 'sm:telephoneNumber'),
    email: member('cpsv:hasChannel', 'sm:hasEmail', 'sm:emailAddress'),
    website: member('cpsv:hasChannel', 'sm:hasWebSite', 'sm:URL'),
    cost: member('cpsv:hasCost', 'l0:description'),
    languages: { from: [['dct:language'], ['dct:language', '@id']] },
    requiredDocuments: member('cpsv:hasInput', 'l0:name'),
    outcome: member('cpsv:producesOutput', 'l0:name'),
    status: member('cpsv:hasServiceStatus', '@id'),
    verifiedAt: member('dct:modified'),
    sourceUrl: member('rdfs:seeAlso', '@id'),
  },
  places: {
    at: ['cpsv:isPhysicallyAvailableAt'],
    fields: {
      municipality: member('clv:hasAddress', 'clv:hasCity', '@id'),
      address: member('clv:hasAddress', 'clv:fullAddress'),
      latitude: member('clv:lat'),
      longitude: member('clv:long'),
    },
  },
};
