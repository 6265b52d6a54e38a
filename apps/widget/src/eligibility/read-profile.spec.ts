import { describe, expect, it } from '@jest/globals';
import { readNumber, readProfile } from './read-profile.js';

const form = (values: Record<string, string>) => new Map(Object.entries(values));

describe('readNumber', () => {
  it.each([
    ['12.000,50', 12_000.5],
    ['12000', 12_000],
    ['9360.5', 9360.5],
    ['€ 9.360', 9360],
    ['12 000', 12_000],
    ['0', 0],
  ])('reads %s as people mean it', (written, number) => expect(readNumber(written)).toBe(number));

  it.each(['', 'molto', '-3', '1,2,3', '12.00.0'])('does not guess at "%s"', (written) =>
    expect(readNumber(written)).toBeNull(),
  );
});

describe('readProfile', () => {
  it('tells only what was told', () => {
    expect(readProfile(form({ age: '', isee: ' ', disability: '', permit: '', employment: '' }))).toEqual({
      profile: {},
      wrong: [],
    });
  });

  it('reads each field as its kind; a zero and a no are answers', () => {
    const { profile } = readProfile(
      form({ age: '71', isee: '6.000', minors: '0', disability: 'NO', permit: 'EU', employment: 'OTHER' }),
    );
    expect(profile).toEqual({ age: 71, isee: 6000, minors: 0, disability: false, permit: 'EU', employment: 'OTHER' });
  });

  it('names what cannot be, and keeps the rest', () => {
    expect(readProfile(form({ age: '171', minors: '1,5', residenceYears: 'due', isee: '100' }))).toEqual({
      profile: { isee: 100 },
      wrong: ['age', 'minors', 'residenceYears'],
    });
    expect(readProfile(form({ permit: 'OTHER', employment: 'x' })).profile).toEqual({});
  });
});
