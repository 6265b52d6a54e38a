/**
 * Ways in which bodies write one thing, brought to one word before names are compared. The first is the word that stays.
 * Longer phrases win over shorter ones, whatever their order here. Written as people write them: accents, number and
 * joining words do not matter.
 */
const PHRASES: readonly (readonly string[])[] = [
  ['gioco-azzardo', "gioco d'azzardo patologico", "gioco d'azzardo", 'gioco patologico', 'ludopatia', 'gap'],
  ['gioco-azzardo', "dipendenza da gioco d'azzardo", 'dipendenza da gioco', 'azzardopatia', 'disturbo da gioco'],
  ['casa-comunita', 'casa della comunità', 'casa di comunità', 'cdc'],
  ['ospedale-comunita', 'ospedale di comunità', 'odc'],
  ['centro-impiego', "centro per l'impiego", 'centro impiego', 'cpi'],
  ['centro-famiglie', 'centro per le famiglie', 'centro famiglie', 'centro per la famiglia', 'centro famiglia'],
  ['centro-antiviolenza', 'centro antiviolenza', 'centro anti violenza', 'cav'],
  ['antiviolenza', 'antiviolenza', 'anti violenza'],
  [
    'servizio-sociale',
    'servizio sociale professionale',
    'servizio sociale',
    'segretariato sociale',
    'assistente sociale',
  ],
  ['servizio-sociale', 'servizi socio assistenziali', 'servizi socioassistenziali'],
  [
    'alimenti',
    'aiuti alimentari',
    'pacco alimentare',
    'borsa alimentare',
    'distribuzione alimenti',
    'banco alimentare',
  ],
  [
    'alimenti',
    'distribuzione viveri',
    'pacco viveri',
    'borsa viveri',
    'viveri',
    'alimenti',
    'borsa spesa',
    'pacco spesa',
  ],
  ['alimenti', 'distribuzione di generi alimentari', 'generi alimentari', 'sostegno alimentare'],
  ['dormitorio', 'dormitorio', 'accoglienza notturna', 'asilo notturno', 'ricovero notturno'],
  ['mensa', 'mensa', 'mensa sociale', 'mensa dei poveri', 'mensa per i poveri', 'refettorio'],
  ['caffe-alzheimer', 'caffè alzheimer', 'alzheimer cafe', 'alzheimer caffè', 'cafe alzheimer'],
  ['stranieri', 'stranieri', 'immigrati', 'migranti', 'cittadini stranieri'],
  ['informagiovani', 'informagiovani', 'informa giovani'],
  ['centro-diurno', 'centro diurno', 'cd'],
  ['croce-rossa', 'croce rossa italiana', 'croce rossa', 'cri'],
  ['san-vincenzo', 'san vincenzo de paoli', 'san vincenzo', 'conferenza san vincenzo', 'societa di san vincenzo'],
  ['serd', 'serd', 'ser d', 'sert', 'servizio per le dipendenze', 'servizio dipendenze'],
  ['assistenza-domiciliare', 'assistenza domiciliare', 'servizio di assistenza domiciliare', 'sad'],
  ['educativa-territoriale', 'educativa territoriale', 'servizio educativo territoriale'],
  [
    'accesso-unico',
    'punto unico di accesso',
    'sportello unico socio sanitario',
    'sportello unico sociosanitario',
    'pua',
  ],
  ['rsa', 'residenza sanitaria assistenziale', 'rsa'],
  ['luogo-neutro', 'luogo neutro', 'spazio neutro'],
  ['inserimento-lavorativo', 'servizio di inserimento lavorativo', 'inserimento lavorativo', 'sil'],
  ['caf', 'centro di assistenza fiscale', 'caf'],
  ['consultorio', 'consultorio familiare', 'consultorio'],
  ['salute-mentale', 'centro di salute mentale', 'salute mentale', 'csm'],
  ['neuropsichiatria', 'neuropsichiatria infantile', 'npi'],
  ['asilo-nido', 'asilo nido', "nido d'infanzia", 'nido'],
  ['affidamento', 'affidi', 'affido', 'affidamento familiare', 'affido familiare'],
  ['mutuo-aiuto', 'auto mutuo aiuto', 'mutuo aiuto', 'auto aiuto', 'ama'],
  ['amministratore-sostegno', 'amministratore di sostegno', 'ads'],
  ['centri-istruzione-adulti', 'centro provinciale istruzione adulti', 'cpia'],
  ['guardaroba', 'guardaroba', 'distribuzione vestiti', 'distribuzione indumenti', 'distribuzione abiti'],
];

/** Words so common in names of services that sharing, or lacking, them says little. */
const COMMON_WORDS = `servizio servizi sportello centro punto ufficio spazio sede territoriale progetto rete attività
  associazione consorzio intercomunale cooperativa fondazione onlus odv aps ets comune comunale città municipio bando avviso
  presso locale zona ambito area gratuito nuovo gestito territorio distretto regionale regione sociale sociali interventi
  cittadini persona persone anno stazione hub`.split(/\s+/);

/** Words that say something, and stand in many names of one town. */
const MIDDLING_WORDS = `comunità casa ambulatorio aiuto sostegno accoglienza ascolto gruppo contributo contributi buono
  casa donne famiglie parrocchiale parrocchia diocesana disabili anziani`.split(/\s+/);

export { COMMON_WORDS, MIDDLING_WORDS, PHRASES };
