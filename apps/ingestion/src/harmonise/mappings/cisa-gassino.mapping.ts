import { column, type Mapping } from '../mapping.js';

/** Answers to the questions of the consortium's form, one JSON object a line. */
export const cisaGassinoMapping: Mapping = {
  id: 'cisa-gassino',
  fields: {
    title: column('Nome del servizio'),
    description: column('Di cosa si tratta?'),
    provider: column('Chi lo eroga?'),
    areaServed: column('Chi ne può usufruire?'),
    needs: column('Quale bisogno?'),
    cost: column('Costa?'),
    contacts: column('Contatti'),
    verifiedAt: column('Informazioni cronologiche'),
    sourceUrl: column('Fonte'),
  },
  places: { at: null, fields: { municipality: column('In quale comune?') } },
};
