import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseNeeds } from './choose-needs.js';
import { isItalianWord } from './known-words.js';
import { MEASURE, needsOfQuestion } from './needs-of-question.js';
import { questionEvidence } from './question-evidence.js';
import { needBySlug, needs } from './taxonomy.js';
import { tokensOf } from './text-tokens.js';

const first = (question: string): string | undefined => needsOfQuestion(question).needs[0]?.slug;

describe('needs behind a question', () => {
  it.each([
    ['non arrivo a fine mese', 'reddito-inclusione'],
    ['mia mamma non si alza dal letto', 'assistenza-domiciliare'],
    ['mi hanno tagliato il gas', 'bollette'],
    ['non riesco a pagare l’affitto', 'pagare-affitto'],
    ['mio marito mi picchia', 'violenza-donne'],
    ['chi mi accompagna in ospedale?', 'trasporto-visite'],
    ['papà ha perso la memoria, dove può stare di giorno', 'centro-diurno-anziani'],
    ['mi sfrattano a giugno', 'emergenza-abitativa'],
    ['cerco lavoro', 'cercare-lavoro'],
    ['mio figlio è autistico', 'disabilita'],
    ['SAD', 'assistenza-domiciliare'],
    ['serd', 'alcol-sostanze'],
    ['pua', 'sportello-unico-sociosanitario'],
    ['UVG', 'sportello-unico-sociosanitario'],
    ['cpi', 'cercare-lavoro'],
    ['rsa', 'rsa'],
    ['mio padre ha l’Alzheimer', 'centro-diurno-anziani'],
    ['mio figlio cerca lavoro', 'cercare-lavoro'],
    ['poveri', 'reddito-inclusione'],
    ['lavoro per donne', 'cercare-lavoro'],
    ['donna sola con bambini', 'genitorialita'],
    ['non mi affittano casa perché sono straniero', 'discriminazioni'],
  ])('%s', (question, need) => {
    expect(first(question)).toBe(need);
  });

  it.each([
    ['I need a social worker', 'parlare-assistente-sociale'],
    ['my husband beats me', 'violenza-donne'],
    ['payer le loyer', 'pagare-affitto'],
    ['caut loc de muncă', 'cercare-lavoro'],
    ['busco trabajo', 'cercare-lavoro'],
    ['leje qëndrimi', 'permessi-cittadinanza'],
    ['تصريح الإقامة', 'permessi-cittadinanza'],
    ['help pagare affitto', 'pagare-affitto'],
    ['jobs', 'lavoro'],
    ['am nevoie de mâncare', 'spesa-solidale'],
    ['الإيجار', 'pagare-affitto'],
    ['إيجار', 'pagare-affitto'],
  ])('%s', (question, need) => {
    expect(first(question)).toBe(need);
  });

  it.each([
    ['mio padre ha l’Alzheimer', 'genitorialita'],
    ['mio figlio ha la sindrome di Down', 'famiglia'],
    ['vivere', 'spesa-solidale'],
    ['papà è stato operato', 'genitorialita'],
    ['non mi affittano casa perché sono straniero', 'casa'],
  ])('%s: does not speak of %s', (question, need) => {
    expect(needsOfQuestion(question).needs.map(({ slug }) => slug)).not.toContain(need);
  });

  it.each([
    ['carrozzina', 'ausili-barriere'],
    ['in struttura tengono anche la carrozzina elettrica di papà?', 'rsa'],
    ['piscina', 'cultura-sport'],
    ['quando piove restano sui tablet, vorrei un pomeriggio di giochi con altri bambini', 'tempo-minori-sport'],
  ])('lets one word say what is meant alone, and less among many: %s', (text, need) => {
    expect(needsOfQuestion(text).needs[0]?.slug).toBe(need);
  });

  it('knows that addictions of both kinds are treated at one service', () => {
    expect(needsOfQuestion('SerD').needs.map(({ slug }) => slug)).toEqual(['alcol-sostanze', 'gioco-azzardo']);
  });

  it('offers both of what an acronym stands for', () => {
    expect(needsOfQuestion('ADI').needs.map(({ slug }) => slug)).toEqual([
      'reddito-inclusione',
      'assistenza-domiciliare',
    ]);
  });

  it('leaves the words that are not of a need for the text search', () => {
    const { needs: found, leftover } = needsOfQuestion('dormitorio della Caritas a Ivrea');
    expect(found[0]?.slug).toBe('dormitorio');
    expect(leftover).toContain('Ivrea');
    expect(leftover).not.toContain('dormitorio');
  });

  it.each([
    ['quando noi genitori non ci saremo più chi si occupa di lei', 'vita-indipendente'],
    ['mi aspetta sotto l’ufficio e mi manda 100 messaggi al giorno', 'violenza-donne'],
    ['signora fissa per la nonna, danno qualcosa?', 'assistente-familiare'],
    ['comedor gratis', 'mensa'],
  ])('understands by likeness what no phrase says: %s', (question, need) => {
    const tokens = tokensOf(question, false);
    const phrases = questionEvidence(tokens, ({ folded }) => isItalianWord(folded));
    expect(
      chooseNeeds(
        phrases.map((found) => ({ ...found, place: 'QUESTION' as const })),
        new Set(),
        MEASURE,
      ),
    ).toEqual([]);
    expect(
      needsOfQuestion(question)
        .needs.slice(0, 2)
        .map(({ slug }) => slug),
    ).toContain(need);
  });

  it.each([
    'rifugio per cani',
    'pizzeria aperta la domenica',
    'previsioni del tempo',
    'biglietti per la partita',
    'un meccanico onesto',
    'idraulico',
    'vacanze al mare',
    'matrimonio civile',
    'funghi porcini',
    'noleggio bici',
  ])('understands nothing of what is about other things: %s', (question) => {
    expect(needsOfQuestion(question).needs).toEqual([]);
  });

  it('finds no need where there is none', () => {
    expect(needsOfQuestion('Ivrea')).toEqual({ needs: [], leftover: ['Ivrea'] });
    expect(needsOfQuestion('  ')).toEqual({ needs: [], leftover: [] });
  });

  it('finds each need by its own label, an area by itself or by what is below it', () => {
    const lost = needs().filter(({ slug, label }) =>
      needsOfQuestion(label).needs.every((found) => found.slug !== slug && needBySlug(found.slug)?.parent !== slug),
    );
    expect(lost.map((need) => need.label)).toEqual([]);
  });

  it('never throws, and names known needs only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        for (const need of needsOfQuestion(text).needs) expect(needBySlug(need.slug)).toBeDefined();
      }),
    );
  });
});
