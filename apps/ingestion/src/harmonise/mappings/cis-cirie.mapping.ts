import { column, type Mapping } from '../mapping.js';

/** Columns of the consortium's spreadsheet. It names no needs and no provider of its own. */
export const cisCirieMapping: Mapping = {
  id: 'cis-cirie',
  fields: {
    title: column('Denominazione'),
    description: column('Descrizione del servizio'),
    serviceType: column('Tipologia'),
    areaServed: column('Comuni serviti'),
    targetGroups: column('A chi è rivolto'),
    phone: column('Telefono'),
    website: column('Sito web'),
    cost: column('Costo'),
    status: column('Stato'),
    verifiedAt: column('Aggiornato al'),
    sourceUrl: column('Fonte'),
  },
  places: {
    at: null,
    fields: { municipality: column('Comune'), address: column('Indirizzo'), postalCode: column('CAP') },
  },
};
