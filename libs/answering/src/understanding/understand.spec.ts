import { describe, expect, it } from '@jest/globals';
import { understand } from './understand.js';

const meaning = (question: string) => {
  const { needs, place, text } = understand(question);
  return { needs: needs.map(({ slug }) => slug), place: place?.value ?? null, text };
};

describe('understand', () => {
  it('takes the words of the place out of what is searched', () => {
    expect(meaning('mensa a Ivrea')).toEqual({ needs: ['mensa'], place: '001125', text: 'mensa' });
    expect(meaning('abito a Ivrea e cerco lavoro')).toMatchObject({ place: '001125', text: 'e cerco lavoro' });
  });

  it('leaves no word that only led to the place', () => {
    expect(meaning('Sportello Politiche Sociali del Comune di Ivrea')).toMatchObject({
      place: '001125',
      text: 'Sportello Politiche Sociali',
    });
  });

  it('guesses at a misspelt place, without taking it for one', () => {
    expect(understand('mensa a ivera')).toMatchObject({ place: null, maybe: [{ value: '001125', words: 'ivera' }] });
    expect(understand('mensa a Ivrea').maybe).toEqual([]);
  });

  it('understands nothing between quotation marks', () => {
    for (const question of ['"mensa a Ivrea"', '«mensa»', ' “Ivrea” ']) {
      expect(meaning(question)).toEqual({ needs: [], place: null, text: question });
    }
    expect(meaning('"centro diurno" anziani').needs).toContain('centro-diurno-anziani');
  });

  it('has nothing to say of nothing', () => {
    expect(meaning('')).toEqual({ needs: [], place: null, text: '' });
  });
});
