import { foldText } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import type { Path } from '../harmonise/index.js';
import type { ProposedField } from './proposal.js';

/**
 * What people write at the head of a column, by what they mean: Italian first, English after. `key` is the provider's
 * own code for a record. Longer words win over shorter ones, so that "comuni serviti" is no "comune".
 */
const WORDS: Readonly<Record<ProposedField, string>> = {
  key: 'codice, cod, id, identificativo, codice servizio, codice interno, uid, identifier, reference',
  title: `titolo, nome, denominazione, servizio, nome servizio, nome del servizio, nome struttura,
    denominazione struttura, denominazione del servizio, attivita, iniziativa, oggetto, bando,
    sportello, name, title, service name`,
  summary: 'sintesi, riassunto, breve descrizione, descrizione breve, in breve, abstract, summary',
  description: `descrizione, descrizione del servizio, cosa offre, che cosa offre, cosa fa, di cosa si tratta,
    dettagli, contenuto, presentazione, prestazioni, prestazioni erogate, attivita svolte, finalita,
    description, details`,
  needs: `bisogni, bisogno, quale bisogno, tema, temi, argomento, argomenti, categoria, categorie, area
    tematica, ambito di intervento, needs, topic, category`,
  targetGroups: `destinatari, a chi e rivolto, per chi, utenza, tipo utenza, tipologia utenza, beneficiari, target,
    rivolto a, utenti, audience, beneficiaries`,
  serviceType: `tipologia, tipo servizio, tipologia servizio, tipo di servizio, tipologia di servizio, tipo
    struttura, service type`,
  kind: 'genere, tipo offerta, servizio o opportunita, tipo, kind',
  provider: `ente, ente erogatore, erogatore, gestore, ente gestore, soggetto gestore, soggetto erogatore,
    organizzazione, associazione, chi lo eroga, a cura di, ragione sociale, provider, organization,
    organisation`,
  managingBody: 'ente gestore di riferimento, consorzio, consorzio di riferimento, ente titolare, managing body',
  areaServed: `comuni serviti, area servita, bacino, bacino di utenza, territorio, territorio servito, ambito
    territoriale, ambito, residenza, comune di residenza, chi puo accedere, residenti in, zona servita,
    copertura, copertura geografica, area served, service area, coverage`,
  phone: `telefono, tel, telefoni, recapito telefonico, recapiti telefonici, numero di telefono, cellulare,
    cell, numero verde, phone, telephone, mobile`,
  email: 'email, e mail, mail, posta elettronica, indirizzo email, indirizzo mail, indirizzo e mail',
  pec: 'pec, posta certificata, posta elettronica certificata, indirizzo pec',
  website: 'sito, sito web, sito internet, web, pagina web, homepage, indirizzo web, website, url, web site',
  contacts: 'contatti, contatto, recapiti, recapito, riferimenti, come contattarci, contacts',
  hours: `orari, orario, orari di apertura, orario di apertura, apertura, giorni e orari, quando, giorni,
    opening hours, hours`,
  window: `scadenza, termine, data scadenza, scadenza domande, periodo, termine presentazione, iscrizioni,
    validita, deadline, closing date`,
  cost: `costo, costi, prezzo, tariffa, tariffe, quota, retta, contributo richiesto, costa, gratuito, a
    pagamento, compartecipazione, cost, fees, price`,
  status: 'stato, stato servizio, attivo, stato del servizio, situazione, status, active',
  statusReason: 'motivo, motivo stato, motivo sospensione, causa chiusura',
  eligibility: `requisiti, criteri di accesso, requisiti di accesso, condizioni, condizioni di accesso, chi ne ha
    diritto, eligibility, requirements`,
  accessModes: `modalita di accesso, accesso, come si accede, come accedere, come fare, come richiederlo, come fare
    domanda, modalita di richiesta, prenotazione, application process, how to apply, access`,
  deliveryModes: `modalita di erogazione, modalita erogazione, dove si svolge, erogazione, in presenza o online,
    delivery`,
  languages: `lingue, lingua, lingue parlate, lingua parlata, mediazione linguistica, mediazione, lingue disponibili,
    languages, language, interpretation`,
  requiredDocuments: `cosa serve, documenti, documenti necessari, documenti richiesti, documenti da presentare, documentazione,
    documentazione richiesta, documentazione necessaria, cosa portare, occorrente, required documents, documents`,
  outcome: 'cosa si ottiene, che cosa si ottiene, esito, risultato, output, outcome',
  verifiedAt: `aggiornato al, aggiornamento, data aggiornamento, ultimo aggiornamento, data ultimo aggiornamento,
    data verifica, verificato il, informazioni cronologiche, timestamp, ultima verifica, data, last updated, last modified, updated`,
  sourceUrl: 'fonte, link, link alla scheda, collegamento, scheda, pagina, source, permalink',
  notes: 'note, annotazioni, osservazioni, altre informazioni, ulteriori informazioni, notes, remarks',
  municipality: `comune, citta, localita, paese, comune sede, comune di erogazione, sede comune, dove, luogo,
    municipality, city, town`,
  province: 'provincia, prov, sigla provincia, pr, province, state province, state',
  address: 'indirizzo, via, indirizzo sede, sede, indirizzo completo, ubicazione, via e numero, address, street',
  placeName: 'nome sede, nome della sede, presso, luogo di svolgimento, edificio, venue, location',
  postalCode: 'cap, codice postale, c a p, zip, postcode, postal code',
  latitude: 'latitudine, lat, latitude, coord y',
  longitude: 'longitudine, lon, lng, long, longitude, coord x',
};

const HEADER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WORDS).map(([field, words]) => [field, words.split(/\s*,\s*/)]),
);

/** What a column is called: the last name of its path that says something ("title.rendered" is a title). */
export function headerOf(path: Path): string {
  return path.findLast((name) => !/^(?:rendered|value|text|label|@value)$/i.test(name)) ?? '';
}

/** How far a header says that the column is the field (0–1), and the word that says so. */
export function headerScore(
  header: string,
  field: ProposedField,
): { readonly score: number; readonly word: string | null } {
  const said = foldText(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.]/g, ' '));
  let best: { score: number; word: string | null } = { score: 0, word: null };
  const code = /^(?:cod|codice|id|identificativo)(?= )/.exec(said)?.[0];
  for (const word of HEADER_WORDS.get(field) ?? []) {
    // "Codice servizio" is a code, although it names the service; "codice postale" is a word of its own.
    const isCodeOf = code !== undefined && field !== 'key' && !word.startsWith(code);
    const score = isCodeOf ? 0 : scoreOf(said, word);
    if (score > best.score) best = { score, word };
  }
  return best;
}

function scoreOf(said: string, word: string): number {
  if (said === word) return 1;
  const covered = word.length / Math.max(said.length, 1);
  if (` ${said} `.includes(` ${word} `)) return 0.55 + 0.4 * covered;
  // "Telefno", "Denominazone": one slip in a word long enough to bear it.
  const slips = word.length >= 5 ? distance(said, word) : Infinity;
  return slips <= Math.max(1, Math.floor(word.length / 6)) ? 0.8 : 0;
}
