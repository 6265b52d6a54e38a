import { describe, expect, it } from '@jest/globals';
import { toSearchQuery } from './search-request.js';
import { encodeCursor } from './cursor.js';

const today = '2026-11-22';

describe('toSearchQuery', () => {
  it('passes filters on and fills what was left out', () => {
    const query = toSearchQuery({ text: 'mensa', municipality: '001125', needs: ['mensa'] }, 20, null, today);
    expect(query).toMatchObject({
      text: 'mensa',
      municipality: '001125',
      needs: ['mensa'],
      kinds: [],
      offset: 0,
      limit: 20,
    });
  });

  it('takes the residents of a ceased municipality to its successor', () => {
    expect(toSearchQuery({ municipality: '001005' }, 20, null, today).municipality).toBe('001317');
  });

  it.each([
    [{ municipality: '058091' }, /^input\.municipality: "058091"/],
    [{ needs: ['mensa', 'nope'] }, /^input\.needs: "nope"/],
    [{ targetGroups: ['nope'] }, /^input\.targetGroups/],
    [{ serviceTypes: ['nope'] }, /^input\.serviceTypes/],
    [{ managingBodies: ['nope'] }, /^input\.managingBodies/],
    [{ districts: ['nope'] }, /^input\.districts/],
    [{ districts: ['asl-ivrea'] }, /^input\.districts/],
    [{ text: 'x'.repeat(201) }, /^input\.text/],
  ])('refuses %j by name', (input, message) => {
    expect(() => toSearchQuery(input, 20, null, today)).toThrow(message);
  });

  it.each([0, -1, 101])('refuses a page of %d', (first) => {
    expect(() => toSearchQuery({}, first, null, today)).toThrow(/^first:/);
  });

  it('goes on after a cursor', () => {
    const query = toSearchQuery({ text: 'mensa' }, 20, null, today);
    expect(toSearchQuery({ text: 'mensa' }, 20, encodeCursor(query, 19), today).offset).toBe(20);
  });
});
