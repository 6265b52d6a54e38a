import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { ProfileInput } from './profile.input.js';
import { eligibleFor, profileOfSearch } from './profile-of-search.js';
import { readProfile } from './read-profile.js';

function refusal(read: () => unknown): { message: string; field: unknown } {
  try {
    read();
  } catch (error) {
    if (error instanceof GraphQLError) return { message: error.message, field: error.extensions['field'] };
  }
  throw new Error('It was not refused');
}

describe('readProfile', () => {
  it('takes what is told, and null for not told', () => {
    expect(readProfile('profile', { age: 65, isee: 0, disability: null, permit: 'EU' })).toEqual({
      age: 65,
      isee: 0,
      permit: 'EU',
    });
  });

  it('takes the resident of a ceased municipality for one of its successor', () => {
    expect(readProfile('profile', { municipality: '001005' })).toEqual({ municipality: '001317' });
  });

  it.each<[ProfileInput, string]>([
    [{ age: 777 }, 'age'],
    [{ age: 7.77 }, 'age'],
    [{ isee: -777 }, 'isee'],
    [{ householdSize: 777 }, 'householdSize'],
    [{ minors: -777 }, 'minors'],
    [{ disabilityPercent: 777 }, 'disabilityPercent'],
    [{ disability: false, disabilityPercent: 77 }, 'disabilityPercent'],
    [{ residenceYears: 777 }, 'residenceYears'],
    [{ municipality: '777777' }, 'municipality'],
    [{ municipality: 'via 77' }, 'municipality'],
  ])('refuses %j by name and does not repeat it', (input, name) => {
    const { message, field } = refusal(() => readProfile('input.profile', input));
    expect(field).toBe(`input.profile.${name}`);
    expect(message).not.toContain('77');
  });
});

describe('the profile of a search', () => {
  it('lives where the question says', () => {
    expect(profileOfSearch({ profile: { age: 40 } }, '001125')).toEqual({ age: 40, municipality: '001125' });
    expect(profileOfSearch({}, '001125')).toBeNull();
    const elsewhere = { profile: { municipality: '001082' } };
    expect(refusal(() => profileOfSearch(elsewhere, '001125')).field).toBe('input.profile.municipality');
  });

  it('goes into the search only where results are to be left out, without what the question says already', () => {
    expect(eligibleFor({ profile: { age: 40 } }, '001125')).toBeNull();
    expect(eligibleFor({ profile: { age: 40 }, onlyEligible: true }, '001125')).toEqual({ age: 40 });
    const profile = { age: 40, municipality: '001125' };
    expect(eligibleFor({ profile, onlyEligible: true }, null)).toEqual(profile);
    expect(eligibleFor({ profile: { age: 40 }, onlyEligible: true }, null)).toEqual({ age: 40 });
  });

  it('must be there for results to be left out', () => {
    expect(refusal(() => eligibleFor({ onlyEligible: true }, null)).field).toBe('input.onlyEligible');
  });
});
