/**
 * How a person stands to a condition, by criterion. `UNTOLD`: to be settled by telling more; `ASK`: by asking the
 * provider. `words` are the provider's own.
 */
export const itEligibility = {
  'residenza-comune': {
    YES: 'Vale per chi abita dove abiti tu: {{words}}.',
    NO: 'Non vale per chi abita nel tuo comune. Vale per: {{words}}.',
    UNTOLD: 'Dipende dal comune in cui abiti. Vale per: {{words}}.',
    ASK: 'Chiedi se vale per il tuo comune. È scritto: «{{words}}».',
  },
  'residenza-minima-anni': {
    YES: 'Hai la residenza da abbastanza tempo: almeno {{value}} anni.',
    NO: 'Serve la residenza da almeno {{value}} anni.',
    UNTOLD: 'Dipende da quanti anni hai la residenza: almeno {{value}}.',
    ASK: 'Chiedi se la tua residenza va bene. È scritto: «{{words}}».',
  },
  'isee-massimo': {
    YES: 'Il tuo ISEE è entro il limite di {{value}} euro.',
    NO: 'Il tuo ISEE supera il limite di {{value}} euro.',
    UNTOLD: 'Dipende dal tuo ISEE: al massimo {{value}} euro.',
    ASK: 'Chiedi se il tuo ISEE va bene. È scritto: «{{words}}».',
  },
  'eta-minima': {
    YES: 'Hai l’età richiesta: almeno {{value}} anni.',
    NO: 'Servono almeno {{value}} anni di età.',
    UNTOLD: 'Dipende dalla tua età: almeno {{value}} anni.',
    ASK: 'Chiedi se la tua età va bene. È scritto: «{{words}}».',
  },
  'eta-massima': {
    YES: 'Hai l’età richiesta: al massimo {{value}} anni.',
    NO: 'È per chi ha al massimo {{value}} anni di età.',
    UNTOLD: 'Dipende dalla tua età: al massimo {{value}} anni.',
    ASK: 'Chiedi se la tua età va bene. È scritto: «{{words}}».',
  },
  'valutazione-uvg-umvd': {
    ASK: 'Serve una valutazione (UVG o UMVD): chiedi al servizio sociale. È scritto: «{{words}}».',
  },
  invalidita: {
    YES: 'Hai una disabilità o un’invalidità certificata, come richiesto.',
    NO: 'Serve una disabilità o un’invalidità certificata.',
    UNTOLD: 'Dipende da una disabilità o un’invalidità certificata. È scritto: «{{words}}».',
    ASK: 'Chiedi se la tua certificazione va bene. È scritto: «{{words}}».',
  },
  'invalidita-percentuale': {
    YES: 'Hai l’invalidità richiesta: almeno {{value}}%.',
    NO: 'Serve un’invalidità certificata di almeno {{value}}%.',
    UNTOLD: 'Dipende dalla tua invalidità certificata: almeno {{value}}%.',
    ASK: 'Chiedi se la tua certificazione va bene. È scritto: «{{words}}».',
  },
  'stato-disoccupazione': {
    YES: 'È per chi è senza lavoro, come te.',
    NO: 'È per chi è senza lavoro.',
    UNTOLD: 'Dipende dal lavoro: è per chi è disoccupato.',
    ASK: 'È per chi è disoccupato: chiedi se vale per te. È scritto: «{{words}}».',
  },
  'titolo-soggiorno': {
    YES: 'Hai un titolo di soggiorno, come richiesto.',
    NO: 'Serve un titolo di soggiorno.',
    UNTOLD: 'Dipende dalla cittadinanza o dal titolo di soggiorno. È scritto: «{{words}}».',
    ASK: 'Chiedi se vale per te. È scritto: «{{words}}».',
  },
  genere: {
    YES: 'È riservato alle donne.',
    NO: 'È riservato alle donne.',
    UNTOLD: 'È riservato alle donne.',
    ASK: 'È riservato alle donne: chiedi se vale per te. È scritto: «{{words}}».',
  },
  invio: {
    ASK: 'Serve la segnalazione di un servizio: chiedi all’assistente sociale. È scritto: «{{words}}».',
  },
  other: {
    label: 'Altre condizioni',
    ASK: 'Chiedi se vale per te. È scritto: «{{words}}».',
  },
};
