import { describe, expect, it } from '@jest/globals';
import { municipalityByCode } from '@vicino/territory';
import { doubtfulPlaces } from './doubtful-places.js';

const guesses = (text: string) => doubtfulPlaces(text).map(({ value }) => municipalityByCode(value)?.name);

describe('doubtfulPlaces', () => {
  it.each([
    ['badante a Castellamnte', 'Castellamonte'],
    ['si puo mangiare gratis a ivera', 'Ivrea'],
    ['numero servizi sociali mapano', 'Mappano'],
    ['rivarollo canavese mensa', 'Rivarolo Canavese'],
    ['abito a settimo toirnese', 'Settimo Torinese'],
    ['aiuto caluzo', 'Caluso'],
    ['nido a San Giorgio', 'San Giorgio Canavese'],
    ['borgaro corso di italiano', 'Borgaro Torinese'],
    ['corso di italiano Volpiano', 'Volpiano'],
  ])('%s', (text, name) => {
    expect(guesses(text)).toEqual([name]);
  });

  it.each([
    'a casa mia',
    'vado al lavoro',
    'mi chiamo Luisa',
    'corsi di italiano',
    'mensa a Ivrea',
    'a',
    '',
    'xyzzyq',
    'sono front office',
    'pane di forno',
    'sono al settimo mese',
    'settimo piano senza ascensore',
  ])('guesses nothing from: %s', (text) => {
    expect(guesses(text)).toEqual([]);
  });

  it.each(['nido a Settimo', 'abito a settimo e cerco un nido', 'zona settimo', 'nido settimo', 'Settimo'])(
    'offers all that have the name, the largest first: %s',
    (text) => {
      expect(guesses(text)).toEqual(['Settimo Torinese', 'Settimo Vittone', 'Settimo Rottaro']);
    },
  );

  it('tells the words it was read from, as written', () => {
    expect(doubtfulPlaces('Badante a CASTELLAMNTE, subito')).toEqual([{ value: '001066', words: 'CASTELLAMNTE' }]);
  });
});
