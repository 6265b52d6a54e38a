import { describe, expect, it } from '@jest/globals';
import { eligibilityFilter } from './eligibility-filter.js';

describe('eligibilityFilter', () => {
  it('asks for nothing on account of what is not told', () => {
    expect(eligibilityFilter({})).toEqual([]);
    expect(eligibilityFilter({ householdSize: 3, minors: 1, disability: true, permit: 'ITALIAN' })).toEqual([]);
  });

  it('has a line for each fact that can exclude', () => {
    expect(
      eligibilityFilter({
        age: 40,
        isee: 8_500.5,
        residenceYears: 1,
        disability: false,
        employment: 'EMPLOYED',
        gender: 'MALE',
        municipality: '001125',
      }),
    ).toEqual([
      'eligibleAgeFrom <= 40',
      'eligibleAgeTo >= 40',
      'eligibleIseeTo >= 8500.5',
      'eligibleResidenceYears <= 1',
      'eligibleInvalidityFrom <= 0',
      'eligibleRequires NOT IN [DISABILITY, UNEMPLOYMENT, WOMAN]',
      'municipalities = "001125" OR eligibleElsewhere = true',
    ]);
  });
});
