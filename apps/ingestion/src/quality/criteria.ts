import type { Entry } from '@vicino/domain';
import { type Criterion, fine, missing, partly } from './criterion.js';

/** Characters below which a description hardly says more than a title. */
const SHORT_DESCRIPTION = 80;
const PRECISE_DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

const description: Criterion = {
  name: 'description',
  judge({ title, description: text }) {
    if (text === '' || text === title) {
      return missing('Manca la descrizione: scrivere in due o tre frasi che cosa si offre e a chi.');
    }
    if (text.length < SHORT_DESCRIPTION) {
      return partly('La descrizione è molto breve: aggiungere che cosa si offre in concreto e come funziona.');
    }
    return fine('La descrizione spiega che cosa si offre.');
  },
};

const needs: Criterion = {
  name: 'needs',
  judge({ needs: assigned }) {
    if (assigned.length === 0) {
      return missing('Nessun bisogno collegato: indicare a quali bisogni risponde, altrimenti chi cerca non lo trova.');
    }
    if (assigned.every(({ origin }) => origin === 'DERIVED')) {
      return partly('I bisogni sono stati ricavati dal testo: controllare che siano giusti e indicarli nella fonte.');
    }
    return fine('I bisogni a cui risponde sono indicati dalla fonte.');
  },
};

const serviceType: Criterion = {
  name: 'service-type',
  judge: (entry) =>
    entry.serviceType === null
      ? missing('Manca il tipo di servizio, o non è tra quelli conosciuti: sceglierne uno dall’elenco dei tipi.')
      : fine('Il tipo di servizio è indicato.'),
};

const targetGroups: Criterion = {
  name: 'target-groups',
  judge: (entry) =>
    entry.targetGroups.length === 0
      ? missing('Non si capisce a chi è rivolto: indicare le persone a cui serve, o che è per tutti.')
      : fine('È indicato a chi è rivolto.'),
};

const contacts: Criterion = {
  name: 'contacts',
  judge({ contacts: given }) {
    if (given.length === 0) return missing('Manca ogni contatto: indicare almeno un telefono o un indirizzo e-mail.');
    if (given.every(({ kind }) => kind === 'WEBSITE')) {
      return partly('C’è solo il sito: aggiungere un telefono o un’e-mail, non tutti sanno cercare in rete.');
    }
    return fine('C’è un contatto a cui ci si può rivolgere.');
  },
};

/** Where one goes. What is only on line, by phone or at home has no door; of a protected place none may be known. */
const place: Criterion = {
  name: 'place',
  judge({ locations, deliveryModes }) {
    const goesThere = deliveryModes.length === 0 || deliveryModes.includes('in-presenza');
    if (!goesThere || locations.some(({ visibility }) => visibility !== 'PUBLIC')) return null;
    if (locations.every(({ istatCode }) => istatCode === null)) {
      return missing('Manca il luogo: indicare il comune e l’indirizzo in cui recarsi.');
    }
    if (locations.some(({ istatCode, address }) => istatCode !== null && address !== null)) {
      return fine('Sono indicati il comune e l’indirizzo in cui recarsi.');
    }
    return partly('È indicato solo il comune: aggiungere via e numero civico della sede.');
  },
};

const areaServed: Criterion = {
  name: 'area-served',
  judge({ serviceArea }) {
    if (serviceArea.complete) return fine('È chiaro quali comuni sono serviti.');
    return partly('I comuni serviti non sono tutti chiari: elencarli per nome, separati da virgole.');
  },
};

const hours: Criterion = {
  name: 'hours',
  judge(entry) {
    if (entry.hours !== null) {
      return entry.hours.osm === null
        ? partly('Gli orari non si capiscono del tutto: scriverli per giorno, per esempio “lun-ven 9-12”.')
        : fine('Gli orari sono indicati e si capiscono.');
    }
    return entry.kind === 'SERVICE' && entry.accessModes.includes('accesso-libero')
      ? missing('Ad accesso libero, ma senza orari: indicare i giorni e le ore di apertura.')
      : null;
  },
};

const window: Criterion = {
  name: 'application-window',
  judge({ kind, window: dates }) {
    if (kind !== 'OPPORTUNITY') return null;
    if (dates === null) return missing('Mancano le date: indicare da quando e fino a quando si può fare domanda.');
    if (dates.closesOn === null) return partly('Manca la scadenza: indicare l’ultimo giorno, o che resta aperto.');
    return fine('È indicato fino a quando si può fare domanda.');
  },
};

const access: Criterion = {
  name: 'access',
  judge: ({ accessModes }) =>
    accessModes.length === 0
      ? missing('Non si capisce come si accede: indicare se serve appuntamento, domanda o l’invio dei servizi sociali.')
      : fine('È indicato come si accede.'),
};

/** Whoever has to ask in writing, or comes with an ISEE, is sent home without the right papers. */
const requiredDocuments: Criterion = {
  name: 'required-documents',
  judge({ accessModes, eligibility, requiredDocuments: papers }) {
    const asksInWriting = (['domanda-online', 'domanda-cartacea', 'bando'] as const).some((mode) =>
      accessModes.includes(mode),
    );
    if (papers.length > 0) return fine('È indicato che cosa serve portare.');
    if (!asksInWriting && eligibility.rules.every(({ criterion }) => criterion !== 'isee-massimo')) return null;
    return missing('Manca che cosa serve: elencare i documenti da presentare, uno per riga.');
  },
};

/** Asked of what is for people from abroad; elsewhere a language beside Italian is good news, none is no fault. */
const languages: Criterion = {
  name: 'languages',
  judge({ targetGroups: groups, languages: spoken }) {
    if (spoken.length > 0) return fine('È indicato in quali lingue ci si può parlare.');
    if (!groups.includes('migranti')) return null;
    return missing('Mancano le lingue parlate: indicare in quali ci si può rivolgere, per nome.');
  },
};

const cost: Criterion = {
  name: 'cost',
  judge: (entry) =>
    entry.cost.type === 'sconosciuto'
      ? missing('Non si sa se è gratuito o a pagamento: indicare il costo, anche quando non si paga nulla.')
      : fine('Il costo è indicato.'),
};

const verified: Criterion = {
  name: 'verified',
  judge({ verifiedAt, status }) {
    if (status === 'TO_VERIFY') return missing('La fonte lo dà come da verificare: controllare che sia ancora attivo.');
    if (verifiedAt === null) return missing('Manca la data dell’ultimo controllo: indicare quando è stato verificato.');
    return PRECISE_DAY.test(verifiedAt)
      ? fine('È indicato quando è stato controllato l’ultima volta.')
      : partly('Dell’ultimo controllo si sa solo l’anno: indicare anche mese e giorno.');
  },
};

const source: Criterion = {
  name: 'source',
  judge: (entry: Entry) =>
    entry.source.url === null
      ? missing('Manca la pagina o il documento da cui viene: indicarne l’indirizzo, perché si possa controllare.')
      : fine('È indicata la pagina da cui viene.'),
};

/** What was written and not understood; that nothing was written is for the criterion of that field. */
const readable: Criterion = {
  name: 'readable',
  judge(_, met) {
    const problems = met.filter(({ code }) => !code.endsWith('_MISSING'));
    const errors = problems.filter(({ severity }) => severity === 'ERROR').length;
    const warnings = problems.filter(({ severity }) => severity === 'WARNING').length;
    if (errors > 0) return missing(`Alcuni dati della fonte non si leggono (${errors}): correggerli come suggerito.`);
    if (warnings > 0) return partly(`Alcuni dati della fonte sono dubbi (${warnings}): controllarli come suggerito.`);
    return fine('Tutti i dati della fonte si leggono senza dubbi.');
  },
};

/** What makes an entry useful to whoever looks for help, in the order in which a publisher would fill it in. */
export const CRITERIA: readonly Criterion[] = [
  description,
  needs,
  serviceType,
  targetGroups,
  contacts,
  place,
  areaServed,
  hours,
  window,
  access,
  requiredDocuments,
  languages,
  cost,
  verified,
  source,
  readable,
];
