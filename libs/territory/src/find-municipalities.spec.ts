import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findMunicipalitiesInText } from './find-municipalities.js';
import { municipalities, municipalityByCode } from './municipalities.js';
import type { PlaceHint } from './place-hint.js';

/** What is found, in order; doubtful finds with a question mark. */
function found(text: string, hint: PlaceHint = {}): string[] {
  return findMunicipalitiesInText(text, hint).map(({ match, ...name }) =>
    match.kind === 'CERTAIN' ? (municipalityByCode(match.istatCode)?.name ?? '') : `? ${name.text}`,
  );
}

describe('findMunicipalitiesInText', () => {
  it.each<[string, string[]]>([
    // addresses of the feeds
    ['Via Roma 10/D, Fiano', ['Fiano']],
    ['Via Ivrea 100, Cuorgnè', ['Cuorgnè']],
    ['Via Ivrea 100, 10082 Cuorgnè', ['Cuorgnè']],
    ['Strada Leini 18, Caselle Torinese', ['Caselle Torinese']],
    ['Piazza Castello 20, 10073 Ciriè', ['Ciriè']],
    ['Piazza Castello 20, Ciriè (uffici CIS)', ['Ciriè']],
    ["Via D'Oria 14/10, primo piano, CIRIE'", ['Ciriè']],
    ['Via Santi Cosma e Damiano, Borgaro T.se', ['Borgaro Torinese']],
    ['Via Momo, Chivasso (Cantiere Sociale) Chivasso', ['Chivasso', 'Chivasso']],
    ['Corso Vercelli 136, Ivrea', ['Ivrea']],
    ['Meeting Point, via Mascagni 11, Ivrea', ['Ivrea']],
    ['Via San Francesco, Rivarolo Canavese', ['Rivarolo Canavese']],
    ['Strada statale 26 n. 55, Settimo Vittone', ['Settimo Vittone']],
    ['Frazione Ronchi San Bernardo, Cuorgnè (ex scuola)', ['Cuorgnè']],
    ['Biblioteca civica di Pont Canavese', ['Pont-Canavese']],
    ['Ecomuseo del Freidano, via Ariosto 36, Settimo Torinese', ['Settimo Torinese']],
    // streets called after places
    ['Via Ivrea', []],
    ['C.so Torino 5 - Ivrea', ['Ivrea']],
    ['P.zza Caluso 3, Mazzè', ['Mazzè']],
    ['Str. Chivasso 4, Caluso', ['Caluso']],
    ['v. Cuorgnè 1 Valperga', ['Valperga']],
    ['V.le Castellamonte, Ivrea', ['Ivrea']],
    ['Strada vecchia di Chivasso 12/bis Montanaro', ['Montanaro']],
    ['strada provinciale per Caluso', []],
    ['Via G. Corio 3, Lanzo T.se', ['Lanzo Torinese']],
    ["Via Massimo d'Azeglio 7, Ivrea", ['Ivrea']],
    ['frazione San Martino, Castellamonte', ['Castellamonte']],
    // an address without commas: probably, not certainly
    ['Via Marconi Chivasso', ['? Chivasso']],
    ['Convento dei Cappuccini, via Mazzè angolo via dei Cappuccini Chivasso', ['? Chivasso']],
    // titles and sentences
    ['Sede territoriale CIS di Fiano', ['Fiano']],
    ['Portineria di comunità a Valperga', ['Valperga']],
    ['Servizi sociali Unione NET - Volpiano', ['Volpiano']],
    ['Un servizio della Regione Piemonte a Ivrea', ['Ivrea']],
    ['Mettere le famiglie di Ivrea in rete con Chivasso', ['Ivrea', 'Chivasso']],
    ['tribunali di Torino e Ivrea', ['Ivrea']],
    ['caffè a ivrea', ['Ivrea']],
    ['Alice Superiore e fraz. Lugnacco', ['Val di Chy', 'Val di Chy']],
    ['fraz. Rivodora, Baldissero Torinese', ['Rivodora']],
    // lists
    [
      'Fiano, Robassomero, Cafasse, Vallo Torinese, Varisella',
      ['Fiano', 'Robassomero', 'Cafasse', 'Vallo Torinese', 'Varisella'],
    ],
    ['Chivasso, Brandizzo, Rondissone e dintorni', ['Chivasso', 'Brandizzo', 'Rondissone']],
    // words and people that are also places
    ['un grosso aiuto', ['? grosso']],
    ['Un grosso aiuto a tutti', []],
    ['Comune di Grosso', ['Grosso']],
    ['Rivolgersi ad Anna Corio', ['? Corio']],
    // outside the area
    ['San Giorgio Monferrato e San Benigno C.se', ['San Benigno Canavese']],
    ['Castiglione delle Stiviere', []],
    ['Pont-Saint-Martin', []],
    ['', []],
  ])('in %p', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('takes a short name for certain only when the hint confirms it and it stands as a place', () => {
    const hint = { managingBody: 'ciss38-cuorgne' };
    expect(found('Caritas di Rivarolo')).toEqual(['? Rivarolo']);
    expect(found('Caritas di Rivarolo', hint)).toEqual(['Rivarolo Canavese']);
    expect(found('per Rivarolo, Feletto, Bosconero, Agliè e Lombardore.', hint)).toEqual([
      'Rivarolo Canavese',
      'Feletto',
      'Bosconero',
      'Agliè',
      'Lombardore',
    ]);
    expect(found('Palazzo comunale, Ivrea', { managingBody: 'inrete-ivrea' })).toEqual(['? Palazzo', 'Ivrea']);
    expect(found('Parrocchia San Giorgio, Caluso', { managingBody: 'cissac-caluso' })).toEqual([
      '? San Giorgio',
      'Caluso',
    ]);
    expect(found('Emporio di Settimo', { managingBody: 'unione-net' })).toEqual(['Settimo Torinese']);
    expect(findMunicipalitiesInText('Emporio di Settimo')[0]?.match).toEqual({
      kind: 'DOUBTFUL',
      candidates: ['001265', '001266', '001264'],
    });
  });

  it('says where', () => {
    const text = "Sede di CIRIE' e S. Giorgio C.se";
    expect(findMunicipalitiesInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "CIRIE'",
      'S. Giorgio C.se',
    ]);
  });

  it('finds every comune at the end of an address, and none of the streets called after one', () => {
    const place = fc.constantFrom(...municipalities());
    const street = fc.constantFrom('Via', 'Corso', 'Piazza', 'Strada', 'Viale', 'P.zza', 'C.so', 'via vecchia di');
    fc.assert(
      fc.property(street, place, fc.integer({ min: 1, max: 200 }), place, (word, named, number, home) => {
        const [only, ...others] = findMunicipalitiesInText(`${word} ${named.name} ${number}, ${home.name}`);
        expect(others).toEqual([]);
        expect(only?.match).toMatchObject({ kind: 'CERTAIN', istatCode: home.istatCode });
      }),
      { numRuns: 2000 },
    );
  });

  it('gives positions within any text, in order, never overlapping', () => {
    const piece = fc.oneof(
      fc.constantFrom(...municipalities().map((place) => place.name)),
      fc.string({ maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, text: name } of findMunicipalitiesInText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(name);
          last = end;
        }
      }),
    );
  });

  it('reads a long text in good time', () => {
    const text = 'Via Roma 1, Ivrea. '.repeat(10_000);
    const started = performance.now();
    expect(findMunicipalitiesInText(text)).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
