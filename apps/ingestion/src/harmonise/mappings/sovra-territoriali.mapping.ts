import { column, type Mapping } from '../mapping.js';

/** Services of the region and of the country: they have no seat in the area, so no place is read. */
export const sovraTerritorialiMapping: Mapping = {
  id: 'sovra-territoriali',
  fields: {
    title: column('titolo'),
    description: column('descrizione'),
    provider: column('ente'),
    areaServed: column('ambito'),
    needs: column('bisogni'),
    eligibility: column('requisiti'),
    phone: column('telefono'),
    website: column('sito'),
    cost: column('costo'),
    kind: column('tipo'),
    verifiedAt: column('data_fonte'),
    sourceUrl: column('fonte'),
  },
  places: { at: null, fields: {} },
};
