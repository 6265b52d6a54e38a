import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ELIGIBILITY_CRITERIA, type EligibilityRule } from './eligibility.js';
import { eligibilityOf } from './eligibility-answer.js';
import { certainLimits, isOutside } from './eligibility-limits.js';
import { CITIZENSHIPS, EMPLOYMENTS, GENDERS, type Profile } from './eligibility-profile.js';

/** Few numbers, so that facts and limits often meet. */
const number = fc.constantFrom(0, 1, 17, 18, 29, 65, 74, 100, 8_500, 13_000.5);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const rules: fc.Arbitrary<EligibilityRule[]> = fc.array(
  fc.record({
    criterion: fc.constantFrom(...ELIGIBILITY_CRITERIA),
    comparison: fc.constantFrom('AT_LEAST', 'AT_MOST', 'IS'),
    value: fc.option(number),
    qualifier: fc.constantFrom(null, null, null, '', 'ordinario', 'sociosanitario', 'se minorenne', 'Piemonte'),
    text: fc.constant('parole'),
  }),
  { maxLength: 4 },
);

const profile: fc.Arbitrary<Profile> = fc.record({
  age: optional(number),
  isee: optional(number),
  residenceYears: optional(number),
  disability: optional(fc.boolean()),
  disabilityPercent: optional(number),
  permit: optional(fc.constantFrom(...CITIZENSHIPS)),
  employment: optional(fc.constantFrom(...EMPLOYMENTS)),
  gender: optional(fc.constantFrom(...GENDERS)),
});

const serviceArea = { label: '', scope: 'REGION', municipalities: ['001125'], complete: true } as const;

describe('certainLimits', () => {
  it('are outside exactly for whom the answer is "no", residence apart', () => {
    let refused = 0;
    fc.assert(
      fc.property(rules, profile, (given, person) => {
        const { answer } = eligibilityOf(
          { eligibility: { text: null, rules: given }, serviceArea },
          { ...person, municipality: '001125' },
        );
        if (answer === 'NO') refused += 1;
        expect(isOutside(certainLimits(given), person)).toBe(answer === 'NO');
      }),
      { numRuns: 5_000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('are the narrowest of several, and none where there is no rule', () => {
    const age = (value: number): EligibilityRule => ({
      criterion: 'eta-minima',
      comparison: 'AT_LEAST',
      value,
      qualifier: null,
      text: '',
    });
    expect(certainLimits([age(18), age(65)]).ageFrom).toBe(65);
    expect(certainLimits([])).toEqual({
      ageFrom: null,
      ageTo: null,
      iseeTo: null,
      residenceYears: null,
      invalidityFrom: null,
      requires: [],
    });
  });
});
