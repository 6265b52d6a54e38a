import { column, type Mapping } from '../mapping.js';

/** Columns of both sheets of the consortium's workbook. "N." starts again on every sheet, so it is no key. */
export const ciss38CuorgneMapping: Mapping = {
  id: 'ciss38-cuorgne',
  fields: {
    title: column('SERVIZIO'),
    description: column('DESCRIZIONE'),
    serviceType: column('TIPO'),
    phone: column('TELEFONO'),
    areaServed: column('BACINO'),
    needs: column('BISOGNI (uno per riga)'),
    targetGroups: column('DESTINATARI'),
    cost: column('COSTO'),
    status: column('STATO'),
    verifiedAt: column('DATA'),
    sourceUrl: column('FONTE'),
  },
  places: {
    at: null,
    fields: { municipality: column('COMUNE'), address: column('SEDE'), postalCode: column('CAP') },
  },
};
