import { describe, expect, it } from '@jest/globals';
import { provinceOf } from './province.js';

describe('provinceOf', () => {
  it.each([
    ['TO', 'TO'],
    ['(to)', 'TO'],
    ['Torino', 'TO'],
    ['Città metropolitana di Torino', 'TO'],
    ['Prov. di Vercelli', 'VC'],
    ['MONZA E BRIANZA', 'MB'],
    ['L’Aquila', 'AQ'],
    ['Forlì-Cesena', 'FC'],
    ['Piemonte', null],
    ['XX', null],
    ['', null],
  ])('%j is %j', (text, letters) => expect(provinceOf(text)).toBe(letters));
});
