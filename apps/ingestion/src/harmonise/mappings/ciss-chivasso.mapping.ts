import { column, type Mapping } from '../mapping.js';

/** Columns of the consortium's table. "dove" holds address and municipality; "orario" holds hours or the days of a call. */
export const cissChivassoMapping: Mapping = {
  id: 'ciss-chivasso',
  fields: {
    title: column('titolo'),
    description: column('cosa offre'),
    targetGroups: column('per chi'),
    areaServed: column('chi può accedere (residenza)'),
    eligibility: column('requisiti'),
    contacts: column('contatti'),
    hours: column('orario'),
    cost: column('prezzo'),
    verifiedAt: column('aggiornamento'),
    sourceUrl: column('link'),
  },
  places: { at: null, fields: { municipality: column('dove'), address: column('dove') } },
};
