import { describe, expect, it } from '@jest/globals';
import { dateInWords, dayInItaly } from './dates.js';

describe('dateInWords', () => {
  it.each([
    ['2023-03-28', '28 marzo 2023'],
    ['2023-03', 'marzo 2023'],
    ['2021', '2021'],
    ['2026-01-31T23:30:00Z', '1 febbraio 2026'],
    ['primavera', 'primavera'],
    ['2023-02T99', '2023-02T99'],
  ])('%s is %s', (date, words) => {
    expect(dateInWords(date, 'it')).toBe(words);
  });

  it('speaks the language asked for', () => {
    expect(dateInWords('2023-03', 'en')).toBe('March 2023');
  });
});

describe('dayInItaly', () => {
  it('is already tomorrow there when it is late evening in Greenwich', () => {
    expect(dayInItaly(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayInItaly(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });
});
