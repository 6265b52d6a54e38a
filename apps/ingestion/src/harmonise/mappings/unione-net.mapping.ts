import { column, type Mapping } from '../mapping.js';

/** One line a municipality whose residents are served: the lines of one `codice` are one record. */
export const unioneNetMapping: Mapping = {
  id: 'unione-net',
  fields: {
    title: column('servizio'),
    description: column('descrizione'),
    provider: column('erogatore'),
    areaServed: column('comune_residenza_beneficiari'),
    needs: column('bisogni'),
    phone: column('telefono'),
    email: column('email'),
    hours: column('orari'),
    cost: column('costo'),
    status: column('stato'),
    verifiedAt: column('data_verifica'),
    sourceUrl: column('fonte'),
  },
  places: { at: null, fields: { municipality: column('comune_erogazione') } },
};
