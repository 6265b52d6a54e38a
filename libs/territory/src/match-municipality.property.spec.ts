import { foldText } from '@vicino/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchMunicipality } from './match-municipality.js';
import { FULL_NAMES, SHORT_NAMES } from './municipality-names.js';
import { NAMESAKES } from './namesakes.generated.js';

const knownKeys = new Set([...FULL_NAMES, ...SHORT_NAMES].map((name) => name.key));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  plain,
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[èéùì]/gu, (letter) => `${plain(letter)}'`),
  (text) => text.replace(/[èéùì]/gu, (letter) => `${plain(letter)}’`),
  (text) => text.replace('è', 'é'),
  (text) => text.replace(/ Canavese$/u, ' C.se'),
  (text) => text.replace(/ Canavese$/u, ' Can.se'),
  (text) => text.replace(/ Canavese$/u, ' Cse'),
  (text) => text.replace(/ Canavese$/u, ' Can.'),
  (text) => text.replace(/ Torinese$/u, ' T.se'),
  (text) => text.replace(/ Torinese$/u, ' Tor.se'),
  (text) => text.replace(/ Piemonte$/u, ' P.te'),
  (text) => text.replace(/^San /u, 'S. '),
  (text) => text.replace(/^San /u, 'S.'),
  (text) => text.replace("d'", 'd’'),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replaceAll(' ', '-'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\u00a0'),
];
const SURROUNDINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => `${text}.`,
  (text) => `Comune di ${text}`,
  (text) => `COMUNE DI ${text}`,
  (text) => `10015 ${text}`,
];

const fullName = fc.constantFrom(...FULL_NAMES);
const spelling = fc.constantFrom(...SPELLINGS);
const surroundings = fc.constantFrom(...SURROUNDINGS);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');

describe('matchMunicipality, whatever is written', () => {
  it('knows every name in every spelling', () => {
    for (const { text, istatCode } of FULL_NAMES) {
      for (const spell of SPELLINGS) {
        const written = spell(text);
        expect([written, matchMunicipality(written)]).toEqual([
          written,
          expect.objectContaining({ kind: 'CERTAIN', istatCode }),
        ]);
      }
    }
  });

  it('knows every name in two spellings at once, within anything usual', () => {
    fc.assert(
      fc.property(fullName, spelling, spelling, surroundings, ({ text, istatCode }, first, second, surround) => {
        expect(matchMunicipality(surround(second(first(text))))).toMatchObject({ kind: 'CERTAIN', istatCode });
      }),
      { numRuns: 3000 },
    );
  });

  it('knows every name with its province', () => {
    for (const { text, istatCode } of FULL_NAMES) {
      const province = istatCode.startsWith('002') ? 'VC' : 'TO';
      for (const form of [`${text} (${province})`, `${text}, ${province}`, `${text.toUpperCase()} ${province}`]) {
        expect([form, matchMunicipality(form)]).toEqual([
          form,
          expect.objectContaining({ kind: 'CERTAIN', istatCode }),
        ]);
      }
    }
  });

  it('is never certain of a name with one letter wrong, missing or added', () => {
    const typo = fc.constantFrom<(text: string, at: number, wrong: string) => string>(
      (text, at, wrong) => text.slice(0, at) + wrong + text.slice(at + 1),
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at, wrong) => text.slice(0, at) + wrong + text.slice(at),
      (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    );
    fc.assert(
      fc.property(fullName, typo, fc.nat(), letter, (name, change, position, wrong) => {
        const typed = change(name.key, position % name.key.length, wrong);
        const letters = foldText(typed).replaceAll(' ', '');
        fc.pre(!knownKeys.has(foldText(typed)) && letters !== name.key.replaceAll(' ', ''));
        expect([typed, matchMunicipality(typed).kind]).not.toEqual([typed, 'CERTAIN']);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never certain of a name cut short or run on, unless the rest is a known short name', () => {
    fc.assert(
      fc.property(fullName, fc.nat(), fc.string({ minLength: 1, maxLength: 12 }), (name, length, more) => {
        const cut = name.key.slice(0, length % name.key.length);
        fc.pre(!knownKeys.has(foldText(cut)));
        expect([cut, matchMunicipality(cut).kind]).not.toEqual([cut, 'CERTAIN']);
        const longer = matchMunicipality(`${name.text} ${more}`);
        if (longer.kind === 'CERTAIN') expect(longer.istatCode).toBe(name.istatCode);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers any text, and twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(matchMunicipality(text)).toEqual(matchMunicipality(text));
      }),
    );
  });

  it('is never certain of a comune outside, whoever asks', () => {
    const bodies = [undefined, 'cis-cirie', 'ciss38-cuorgne', 'inrete-ivrea', 'cissac-caluso', 'unione-net'];
    // Samone is the name of two comuni, one of them ours: the name alone means ours here.
    const outside = [...OUTSIDE_NAMES, ...NAMESAKES.map((namesake) => namesake.name)].filter(
      (name) => name !== 'Samone',
    );
    for (const name of outside) {
      for (const managingBody of knownKeys.has(foldText(name)) ? [undefined] : bodies) {
        expect([name, matchMunicipality(name, { managingBody }).kind]).not.toEqual([name, 'CERTAIN']);
      }
    }
  });

  it('does not know a comune outside by its namesake when the province is stated', () => {
    for (const { name, province } of NAMESAKES) {
      if (province === 'TO' || province === 'VC') continue;
      expect([name, matchMunicipality(`${name} (${province})`).kind]).toEqual([name, 'UNKNOWN']);
    }
  });
});

/** Real comuni elsewhere that look or sound like ours; most are not in the table of namesakes. */
const OUTSIDE_NAMES =
  `Torino, Chieri, Moncalieri, Rivoli, Collegno, Nichelino, Pinerolo, Susa, Giaveno, Givoletto, La Cassa,
Druento, Venaria Reale, Bruino, Bruzolo, Cercenasco, Pavarolo, Pino Torinese, Marentino, San Giorio di Susa, San Gillio,
Villar Focchiardo, Vigone, Volvera, Virle Piemonte, Piossasco, Castagnole Piemonte, Cantalupa, Cumiana, Caprie,
Biella, Viverone, Cavaglià, Roppolo, Dorzano, Zimone, Donnas, Bard, Asti, Vercelli, Casale Monferrato, Livorno Ferraris,
Cigliano, Borgo d'Ale, Moncrivello, Alice Castello, Alice Bel Colle, Trino, Palazzolo Vercellese, San Germano Vercellese,
Borgomanero, Borgofranco sul Po, San Giorgio a Cremano, San Giorgio su Legnano, San Maurizio d'Opaglio,
San Martino Siccomario, San Mauro Pascoli, San Mauro Castelverde, San Colombano al Lambro,
Castiglione delle Stiviere, Castiglione Olona, Caselle Lurani, Caselle Landi, Rivarolo Mantovano, Rivarolo del Re ed Uniti,
Romano d'Ezzelino, Romano di Lombardia, Villanova Mondovì, Villanova d'Asti, Montalto Pavese, Montalto Ligure,
Fiorano Modenese, Fiano Romano, Ronco Scrivia, Ronco Biellese, Settimo San Pietro, Settimo Milanese, Vallo della Lucania,
Ceresole Alba, Cossano Belbo, Verrua Po, Verona, Favara, Favignana, Corigliano Calabro, Cortona, Noli, Nola, Novi Ligure`
    .split(/,\s+/u)
    .filter((name) => !['Borgaro'].includes(name));
