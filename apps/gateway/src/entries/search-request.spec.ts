import { describe, expect, it } from '@jest/globals';
import { toSearchQuery } from './search-request.js';
import { cursorsOf } from './cursor.js';
import type { SearchInput } from './search.input.js';

const now = '2026-11-22T10:30';
const read = (input: SearchInput, first = 20, after: string | null = null) =>
  toSearchQuery(input, { first, after, now });

describe('toSearchQuery', () => {
  it('passes filters on and fills what was left out', () => {
    const query = read({ text: 'mensa', municipality: '001125', needs: ['mensa'] });
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
    expect(read({ municipality: '001005' }).municipality).toBe('001317');
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
    [{ accessModes: ['nope'] }, /^input\.accessModes: "nope" is not known/],
    [{ deliveryModes: ['nope'] }, /^input\.deliveryModes/],
    [{ costs: ['nope'] }, /^input\.costs/],
    [{ languages: ['Arabo'] }, /^input\.languages/],
    [{ providers: [''] }, /^input\.providers/],
    [{ nearMunicipality: '058091' }, /^input\.nearMunicipality/],
    [{ near: { latitude: 145, longitude: 7 } }, /^input\.near\.latitude/],
    [{ near: { latitude: 45, longitude: 7 }, nearMunicipality: '001125' }, /^input\.nearMunicipality: send either/],
    [{ order: 'DISTANCE' as const }, /^input\.order: DISTANCE needs a place/],
    [{ openAt: '2026-02-30T10:00' }, /^input\.openAt/],
    [{ openAt: '2026-11-22 10:00' }, /^input\.openAt/],
    [{ openNow: true, openOn: '2026-11-22' }, /^input\.openAt: send only one/],
    [{ openOn: '22/11/2026' }, /^input\.openOn/],
    [{ closingBy: '2026-13-01' }, /^input\.closingBy/],
    [{ notMeant: ['x'.repeat(101)] }, /^input\.notMeant/],
  ])('refuses %j by name', (input, message) => {
    expect(() => read(input)).toThrow(message);
  });

  it.each([0, -1, 101])('refuses a page of %d', (first) => {
    expect(() => read({}, first)).toThrow(/^first:/);
  });

  it('goes on after a cursor', () => {
    const query = read({ text: 'mensa' });
    expect(read({ text: 'mensa' }, 20, cursorsOf(query)(19)).offset).toBe(20);
  });

  it('takes the minute for open now, and the seat for a municipality to be near to', () => {
    const query = read({ openNow: true, nearMunicipality: '001125' });
    expect(query).toMatchObject({ openAt: now, openOn: null, near: { latitude: expect.closeTo(45.47, 1) } });
  });

  it('measures from where one lives, or from a place in the words, when nobody said from where', () => {
    expect(read({ order: 'DISTANCE', municipality: '001125' }).near).toEqual(read({ nearMunicipality: '001125' }).near);
    expect(read({ order: 'DISTANCE', text: 'mensa vicino a Caluso' }).near).toBeNull();
  });

  it('goes on after a cursor while the minutes go on', () => {
    const cursor = cursorsOf(read({ openNow: true }))(19);
    const later = toSearchQuery({ openNow: true }, { first: 20, after: cursor, now: '2026-11-22T10:34' });
    expect(later).toMatchObject({ offset: 20, openAt: '2026-11-22T10:34' });
  });

  it('asks for no more than is wanted', () => {
    const wanted = { hits: false, nextBest: false, facets: ['needs' as const] };
    expect(toSearchQuery({}, { first: 20, after: null, now, wanted })).toMatchObject({
      limit: 0,
      nextBest: false,
      facets: ['needs'],
    });
    expect(toSearchQuery({}, { first: 20, after: null, now })).toMatchObject({ limit: 20, nextBest: true });
  });
});
