import { describe, expect, it } from '@jest/globals';
import { municipalityByCode } from '@vicino/territory';
import { placeOfQuestion } from './places-of-question.js';

const read = (text: string) => {
  const place = placeOfQuestion(text);
  if (place === null) return null;
  const label = place.kind === 'AREA' ? place.value : municipalityByCode(place.value)?.name;
  return `${place.kind} ${label}: ${text.slice(0, place.start)}|${text.slice(place.end)}`;
};

describe('placeOfQuestion', () => {
  it.each([
    ['mensa a Ivrea', 'MUNICIPALITY Ivrea: mensa |'],
    ['mensa ivrea', 'MUNICIPALITY Ivrea: mensa |'],
    ['abito a Ivrea e cerco lavoro', 'MUNICIPALITY Ivrea: | e cerco lavoro'],
    ['badante a San Giorgio Canavese', 'MUNICIPALITY San Giorgio Canavese: badante |'],
    ['dormitorio vicino a Caluso', 'NEAR Caluso: dormitorio |'],
    ['centro diurno Caluso e dintorni', 'NEAR Caluso: centro diurno |'],
    ['asilo nido in Valchiusella', 'AREA valchiusella: asilo nido |'],
    ['Ivrea', 'MUNICIPALITY Ivrea: |'],
    ['casa di riposo a Rivarolo', 'MUNICIPALITY Rivarolo Canavese: casa di riposo |'],
    ['vivo a lanzo e mia mamma non cammina', 'MUNICIPALITY Lanzo Torinese: | e mia mamma non cammina'],
    ['doposcuola zona Borgaro', 'NEAR Borgaro Torinese: doposcuola |'],
    ['assistente sociale di Caselle', 'MUNICIPALITY Caselle Torinese: assistente sociale |'],
    ['corso di italiano a Volpiano', 'MUNICIPALITY Volpiano: corso di italiano |'],
  ])('reads "%s"', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    'mensa',
    'una casa',
    'sono front office',
    'via Ivrea 12 bollette',
    '',
    'Piemonte',
    'in Italia',
    'pane di forno',
    'nido a Settimo',
    'valli di Lanzo nido',
    'nido a San Giorgio',
    'Borgaro corso',
  ])('finds no place in "%s"', (text) => expect(read(text)).toBeNull());

  it('takes a merged comune by its old name for the one it became part of', () => {
    expect(read('bollette a Trausella')).toBe('MUNICIPALITY Valchiusa: bollette |');
  });
});
