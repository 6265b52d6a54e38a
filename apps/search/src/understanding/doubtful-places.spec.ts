import { describe, expect, it } from '@jest/globals';
import { municipalityByCode } from '@vicino/territory';
import { doubtfulPlace } from './doubtful-place.js';

const guess = (text: string): string | null => municipalityByCode(doubtfulPlace(text)?.value ?? '')?.name ?? null;

describe('doubtfulPlace', () => {
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
    expect(guess(text)).toBe(name);
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
    'nido a Settimo',
  ])('guesses nothing from: %s', (text) => {
    expect(doubtfulPlace(text)).toBeNull();
  });

  it('tells the words it was read from, as written', () => {
    expect(doubtfulPlace('Badante a CASTELLAMNTE, subito')).toEqual({ value: '001066', words: 'CASTELLAMNTE' });
  });
});
