import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceTypes, targetGroups } from './code-lists.js';
import { deriveNeeds, type Offering } from './derive-needs.js';
import { needBySlug, needs } from './taxonomy.js';

const read = (title: string, description = '', more: Partial<Offering> = {}): readonly string[] =>
  deriveNeeds({ title, description, ...more }).map((need) => need.slug);

describe('needs from the words of an offering', () => {
  it.each([
    [
      'Servizio di assistenza domiciliare (S.A.D.)',
      'Operatori socio sanitari per la cura della persona.',
      'assistenza-domiciliare',
    ],
    ['Telesoccorso', 'Un pulsante collegato a una centrale operativa.', 'telesoccorso'],
    ['Centro diurno integrato', 'Accoglie anziani non autosufficienti durante il giorno.', 'centro-diurno-anziani'],
    ['Centro diurno', 'Attività per persone con disabilità adulte.', 'centro-diurno-disabili'],
    ['Affidamento familiare', 'Percorso per le famiglie che si offrono.', 'affido-adozione'],
    ['Bonus sociale idrico', 'Sconto per le famiglie con ISEE basso.', 'bollette'],
    ['Fondo morosità incolpevole', 'Per inquilini che hanno perso il lavoro.', 'pagare-affitto'],
    ['Asilo nido comunale', 'Iscrizioni da aprile.', 'nidi-infanzia'],
    ['Luogo neutro', 'Incontri tra figli e genitori non conviventi.', 'separazione-mediazione'],
    ['Sportello antiviolenza', 'Ascolto e consulenza legale per donne.', 'violenza-donne'],
    ['Integrazione rette', 'Contributo alla retta di ricovero in RSA.', 'rsa'],
    ['Ser.D.', 'Cura delle tossicodipendenze e dell’alcolismo.', 'alcol-sostanze'],
    ['Trasporto assistito', 'I volontari accompagnano gli anziani alle visite.', 'trasporto-visite'],
    ['Assistenza specialistica scolastica', 'Educatori per gli alunni con disabilità.', 'educativa-disabili'],
    ['Voucher scuola', 'Libri, trasporto e mensa.', 'spese-scolastiche'],
    ['Corsi di italiano L2', 'Per persone straniere.', 'imparare-italiano'],
    ['Dormitorio', 'Posti letto per persone senza dimora.', 'dormitorio'],
    ['Gruppo AMA', 'Incontri tra persone che hanno perso un familiare.', 'gruppi-mutuo-aiuto'],
  ])('%s', (title, description, need) => {
    expect(read(title, description)[0]).toBe(need);
  });

  it('gives several needs where several are offered', () => {
    expect(read('Caritas', 'Distribuisce pacchi alimentari e vestiti, e offre docce.')).toEqual(
      expect.arrayContaining(['spesa-solidale', 'vestiti-mobili', 'igiene']),
    );
  });

  it('lets the longer phrase take its words', () => {
    expect(read('Mensa scolastica', 'Riduzione della tariffa.')).toEqual(['spese-scolastiche']);
    expect(read('Gruppi di mutuo aiuto', '')).not.toContain('pagare-affitto');
    expect(read('Assegno di cura per la badante')).toEqual(['assistente-familiare']);
  });

  it('does not take for offered what is denied, a condition, a partner or the place', () => {
    expect(read('Centro di incontro', 'Il servizio non comprende il trasporto.')).not.toContain('trasporto-visite');
    expect(read('Bonus elettrico', 'Per i percettori di assegno di inclusione.')).toEqual(['bollette']);
    expect(read('Gruppo di cammino', 'Ritrovo presso la casa della comunità.')).not.toContain('casa-comunita');
    expect(read('Voucher sport', 'Con ISEE fino a 15.000 euro.')).not.toContain('compilare-domande');
  });

  it('does not read needs into how to apply, what to bring and who works there', () => {
    const bonus =
      'Sconto sulla fornitura. Per la domanda rivolgersi ai CAF. Documentazione richiesta: documento di identità, permesso di soggiorno.';
    expect(read('Bonus energia elettrica', bonus)).toEqual(['bollette']);
    expect(read('Consultorio familiare', 'Vi lavorano ostetriche, psicologi e assistenti sociali.')).toEqual([
      'consultorio',
    ]);
    expect(read('Asilo nido', 'Iscrizione: si presenta la domanda online con SPID, con ISEE.')).toEqual([
      'nidi-infanzia',
    ]);
  });

  it('does not read needs into a list of people', () => {
    expect(read('Servizio sociale', 'Segue minori, famiglie, disabili, anziani e stranieri.')).toEqual([
      'orientamento',
      'parlare-assistente-sociale',
    ]);
  });

  it('knows an acronym from the word it looks like', () => {
    expect(read('Incontri', 'Per chi ama cantare: sai che puoi venire?')).not.toContain('gruppi-mutuo-aiuto');
    expect(read('Progetto SAI', 'Posti per famiglie.')).toContain('accoglienza-rifugiati');
  });

  it('weighs the service type and the people when the source names them', () => {
    expect(read('Il girasole', 'Attività dal lunedì al venerdì.')).toEqual([]);
    expect(read('Il girasole', 'Attività dal lunedì al venerdì.', { serviceType: 'centro-antiviolenza' })).toEqual([
      'violenza-donne',
    ]);
    expect(read('Centro diurno', 'Aperto tutto il giorno.', { targetGroups: ['anziani'] })).toEqual([
      'centro-diurno-anziani',
    ]);
    expect(read('Centro diurno', 'Aperto tutto il giorno.', { targetGroups: ['disabili'] })).toEqual([
      'centro-diurno-disabili',
    ]);
  });

  it('answers the area when it is named and nothing narrower is', () => {
    expect(read('Sportello casa', 'Ricevimento il martedì.')).toEqual(['casa']);
  });

  it('shows the words that decided, as they were written', () => {
    const [first] = deriveNeeds({ title: 'Aiuto alle famiglie', description: 'Paga le BOLLETTE di casa.' });
    expect(first?.slug).toBe('bollette');
    expect(first?.evidence).toContain('BOLLETTE');
  });

  it('says nothing where the words say nothing', () => {
    expect(read('', '')).toEqual([]);
    expect(read('Assemblea dei sindaci', 'Verbale della seduta ordinaria.')).toEqual([]);
    expect(read('x', 'y', { serviceType: 'sconosciuto', targetGroups: ['nessuno'] })).toEqual([]);
  });

  it('never throws, gives known needs once in falling order, and the same answer twice', () => {
    const phrase = fc.constantFrom(...needs().flatMap((need) => [need.label, ...need.synonyms]));
    const text = fc.array(
      fc.oneof(phrase, fc.string({ unit: 'grapheme' }), fc.constantFrom(',', '.', ' non ', ' – ')),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(fc.constantFrom(...serviceTypes().map((type) => type.slug))),
        fc.subarray(targetGroups().map((group) => group.slug)),
        (title, body, serviceType, groups) => {
          const offering = { title: title.join(' '), description: body.join(' '), serviceType, targetGroups: groups };
          const derived = deriveNeeds(offering);
          expect(deriveNeeds(offering)).toEqual(derived);
          expect(new Set(derived.map((need) => need.slug)).size).toBe(derived.length);
          expect(derived.map((need) => need.score)).toEqual(derived.map((need) => need.score).sort((a, b) => b - a));
          for (const need of derived) {
            expect(needBySlug(need.slug)).toBeDefined();
            expect(need.evidence.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('reads a long text in well under a second', () => {
    const words = needs()
      .flatMap((need) => [need.label, ...need.synonyms])
      .join(' ');
    const begun = performance.now();
    deriveNeeds({ title: 'Servizi', description: words.repeat(3) });
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
