import { describe, expect, it } from '@jest/globals';
import { matchMunicipality } from './match-municipality.js';
import { municipalityByCode } from './municipalities.js';
import type { PlaceHint } from './place-hint.js';

/** Name of the certain place, or "?" with the candidates, or "-" for none. */
function answer(text: string, hint: PlaceHint = {}): string {
  const match = matchMunicipality(text, hint);
  const name = (code: string): string => municipalityByCode(code)?.name ?? code;
  switch (match.kind) {
    case 'CERTAIN':
      return name(match.istatCode);
    case 'DOUBTFUL':
      return `? ${match.candidates.map(name).join(', ')}`;
    case 'UNKNOWN':
      return '-';
  }
}

describe('matchMunicipality', () => {
  it.each([
    // as the feeds write them
    ["CIRIE'", 'Ciriè'],
    ['CASELLE T.SE', 'Caselle Torinese'],
    ['BORGARO T.SE', 'Borgaro Torinese'],
    ['San Benigno C.se', 'San Benigno Canavese'],
    ['Leinì', 'Leini'],
    ['Pont Canavese', 'Pont-Canavese'],
    ['FIANO', 'Fiano'],
    // accents
    ['Cirié', 'Ciriè'],
    ['Cirie`', 'Ciriè'],
    ['CUORGNE’', 'Cuorgnè'],
    ['Cuorgne', 'Cuorgnè'],
    ["Viu'", 'Viù'],
    // abbreviations
    ['S. Giorgio Can.se', 'San Giorgio Canavese'],
    ['S.Giusto C.se', 'San Giusto Canavese'],
    ['S MAURIZIO CSE', 'San Maurizio Canavese'],
    ['Lanzo Tor.se', 'Lanzo Torinese'],
    ['S. Mauro Tse', 'San Mauro Torinese'],
    ['Torrazza Piem.', 'Torrazza Piemonte'],
    // CAP, province, opening words
    ['10082 Cuorgnè', 'Cuorgnè'],
    ['I-10015 Ivrea', 'Ivrea'],
    ['Ivrea (TO)', 'Ivrea'],
    ['10015 IVREA TO', 'Ivrea'],
    ['Ivrea - TO', 'Ivrea'],
    ['Ivrea, prov. di Torino', 'Ivrea'],
    ['Crescentino (Vercelli)', 'Crescentino'],
    ['Comune di Ivrea', 'Ivrea'],
    ['CITTÀ DI SETTIMO TORINESE', 'Settimo Torinese'],
    ['CASTAGNETO PO', 'Castagneto Po'],
    ['  Ivrea , ', 'Ivrea'],
    // other and former names, codes
    ['Leiny', 'Leini'],
    ['Strambino Romano', 'Strambino'],
    ['Alice Superiore', 'Val di Chy'],
    ['Vico C.se', 'Valchiusa'],
    ['fraz. Lugnacco', 'Val di Chy'],
    ['Val Chiusa', 'Valchiusa'],
    ['001125', 'Ivrea'],
    ['001138', 'Val di Chy'],
    // short names that are one place's alone
    ['Caselle', 'Caselle Torinese'],
    ['Rivarolo', 'Rivarolo Canavese'],
    ['Lanzo', 'Lanzo Torinese'],
    ['San Giorgio', 'San Giorgio Canavese'],
    ['S. Francesco', 'San Francesco al Campo'],
    // the frazione
    ['Rivodora', 'Rivodora'],
    ['fraz. Rivodora', 'Rivodora'],
    ['Rivodora, Baldissero Torinese', 'Rivodora'],
    ['Rivodora (Baldissero T.se)', 'Rivodora'],
  ])('knows %p', (text, name) => {
    expect(answer(text)).toBe(name);
  });

  it.each([
    ['Settimo', '? Settimo Torinese, Settimo Vittone, Settimo Rottaro'],
    ['Colleretto', '? Colleretto Giacosa, Colleretto Castelnuovo'],
    // also comuni outside: in the same province, within 50 km, or called exactly so
    ['Baldissero', '? Baldissero Canavese'],
    ['Perosa', '? Perosa Canavese'],
    ['Pont', '? Pont-Canavese'],
    ['Castelnuovo', '? Castelnuovo Nigra'],
    ['Ala', '? Ala di Stura'],
    ['Alice', '? Val di Chy'],
    // frazioni have namesakes everywhere
    ['fraz. San Martino', '? San Martino Canavese'],
    ['Frazione Chiesanuova', '? Chiesanuova'],
    // typing errors and additions
    ['Cuorgnnè', '? Cuorgnè'],
    ['Rivarolo Canaves', '? Rivarolo Canavese'],
    ['Chivaso', '? Chivasso'],
    ['Ivera', '? Ivrea'],
    ['Lazno', '? Lanzo Torinese'],
    ['Ivrea Nord', '? Ivrea'],
    ['San Giorgio Can', '? San Giorgio Canavese'],
    // what is said beside the name contradicts it
    ['38059 Samone', '? Samone'],
    ['Ivrea (VC)', '? Ivrea'],
    ['10050 San Giorgio', '? San Giorgio Canavese'],
  ])('doubts %p', (text, expected) => {
    expect(answer(text)).toBe(expected);
  });

  it.each([
    '',
    ' , ',
    'Torino',
    'San Giorgio Monferrato',
    'Baldissero Torinese',
    'Torre Pellice',
    'Pont-Saint-Martin',
    'Castelnuovo Don Bosco',
    'Settimo Milanese',
    'Samone (TN)',
    'Caselle (VR)',
    'itinerante',
    'Regione Piemonte',
    'T.se',
    'x'.repeat(100_000),
  ])('does not know %p', (text) => {
    expect(matchMunicipality(text).kind).toBe('UNKNOWN');
  });

  it('lets the hint choose, never add', () => {
    expect(answer('Settimo', { managingBody: 'unione-net' })).toBe('Settimo Torinese');
    expect(answer('Settimo', { postalCode: '10036' })).toBe('Settimo Torinese');
    expect(answer('10036 Settimo')).toBe('Settimo Torinese');
    expect(answer('Settimo', { managingBody: 'inrete-ivrea' })).toBe('? Settimo Vittone, Settimo Rottaro');
    expect(answer('Settimo', { managingBody: 'asl-to4' })).toMatch(/^\?/u);
    expect(answer('Settimo', { managingBody: 'cis-cirie' })).toMatch(/^\?/u);
    expect(answer('Pont', { managingBody: 'ciss38-cuorgne' })).toBe('Pont-Canavese');
    expect(answer('Caluso', { managingBody: 'ciss38-cuorgne' })).toBe('Caluso');
    expect(answer('Samone', { province: 'TN' })).toBe('-');
    expect(answer('Cuorgnnè', { managingBody: 'ciss38-cuorgne' })).toBe('? Cuorgnè');
  });

  it('says how it knows', () => {
    expect(matchMunicipality('Ivrea')).toMatchObject({ via: 'NAME' });
    expect(matchMunicipality('Leiny')).toMatchObject({ via: 'ALTERNATIVE_NAME' });
    expect(matchMunicipality('Pecco')).toMatchObject({ via: 'FORMER_NAME' });
    expect(matchMunicipality('Caselle')).toMatchObject({ via: 'SHORT_NAME' });
    expect(matchMunicipality('10036 Settimo')).toMatchObject({ via: 'HINT' });
    expect(matchMunicipality('001125')).toMatchObject({ via: 'CODE' });
  });
});
