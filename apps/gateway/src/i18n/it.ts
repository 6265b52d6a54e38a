import { itEligibility } from './it-eligibility.js';

/** Italian texts of the gateway. The first language: other files have the same keys. */
export const it = {
  kind: { SERVICE: 'Servizi', OPPORTUNITY: 'Opportunità a tempo' },
  alternative: {
    FEWER_FILTERS: 'Senza gli altri filtri: {{count}}',
    WORDS: 'Schede che contengono queste parole: {{count}}',
    WIDER_NEED: 'Tutto su «{{name}}»: {{count}}',
    NEIGHBOUR: 'Vicino a te, a {{name}} (per chi abita lì): {{count}}',
    EVERYWHERE: 'In tutto il territorio: {{count}}',
    DESK: 'Sportello sociale di {{name}}: ti ascoltano e ti indirizzano',
  },
  eligibility: itEligibility,
  site: { notFound: 'Questa scheda non c’è più o l’indirizzo è sbagliato' },
};
