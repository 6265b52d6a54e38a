/** Italian texts of the gateway. The first language: other files have the same keys. */
export const it = {
  kind: { SERVICE: 'Servizi', OPPORTUNITY: 'Opportunità a tempo' },
  site: { notFound: 'Questa scheda non c’è più o l’indirizzo è sbagliato' },
};
