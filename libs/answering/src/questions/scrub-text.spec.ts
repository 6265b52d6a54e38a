import { describe, expect, it } from '@jest/globals';
import { foldText } from '@vicino/domain';
import fc from 'fast-check';
import { knownWord } from './known-words.js';
import { scrubText } from './scrub-text.js';

/** The commonest of Italy and of those who came there, but for those that are words of the taxonomies too. */
const NAMES = `
  Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele
  Giorgio Aldo Sergio Luciano Andrea Marco Luca Matteo Alessandro Davide Lorenzo Simone Stefano Roberto Fabio Enrico Claudio
  Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Elena Margherita Paola Laura Giulia Sara
  Mohamed Ahmed Fatima Andrei Ion Arben Hoxha Popescu Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco
  Gallo Conti Mancini Costa Giordano Rizzo Lombardi Moretti Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone
  Ivrea Chivasso Caluso Torino Roma
`
  .trim()
  .split(/\s+/u);

describe('scrubText', () => {
  it.each<[string, string | null]>([
    ['riesco a pagare le bollette della luce', 'pagare bollette luce'],
    ['Mario Rossi cerca un dormitorio', 'dormitorio'],
    ['pasti a domicilio per mia madre Rosa Bianchi, tel 0125 646111', 'pasti domicilio madre'],
    ['RSSMRA80A01L219X assegno di cura', 'assegno cura'],
    ['rispondete a casa.lavoro@example.it per il dormitorio', 'dormitorio'],
    ['https://example.org/casa dormitorio', 'dormitorio'],
    ['bonus ① ٣ 104', 'bonus'],
    ['abito in Corso Garibaldi 12 e cerco una badante', 'corso badante'],
    ['Giulia Colombo', null],
    ['', null],
  ])('keeps of "%s"', (text, kept) => expect(scrubText(text)).toBe(kept));

  it.each(NAMES)('knows nobody called %s', (name) => {
    expect(scrubText(name)).toBeNull();
    expect(scrubText(name.toUpperCase())).toBeNull();
  });

  it('never lets a digit through, nor any word the taxonomies do not have', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]$/),
      fc.stringMatching(/^\+?\d[\d ./-]{5,12}$/),
      fc.emailAddress(),
      fc.constantFrom(...NAMES, 'casa', 'bollette', 'pagare', 'anziani'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const kept = (scrubText(pieces.join(' ')) ?? '').split(' ').filter(Boolean);
        expect(kept.join(' ')).not.toMatch(/[\p{N}@]/u);
        for (const word of kept) expect(knownWord(word)).toBe(word);
        const names = new Set(NAMES.map(foldText));
        expect(kept.filter((word) => names.has(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the same of what was scrubbed before, and no more than eight words', () => {
    const kept = scrubText(
      'casa lavoro bollette affitto pasti anziani disabili badante dormitorio mensa ascolto salute',
    );
    expect(kept?.split(' ').length).toBe(8);
    expect(scrubText(kept ?? '')).toBe(kept);
  });
});
