import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './outcome.js';

describe('outcomeOf', () => {
  it.each([
    ['Un buono spesa mensile.', 'Un buono spesa mensile.'],
    ['  Il contributo  sul conto  ', 'Il contributo sul conto'],
    ['L’attivitÃ  avviata', 'L’attività avviata'],
    ['n.d.', null],
    ['-', null],
    ['', null],
  ])('%j is %j', (text, outcome) => expect(outcomeOf(text)).toBe(outcome));
});
