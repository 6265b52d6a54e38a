import { describe, expect, it } from '@jest/globals';
import { sampleEntry } from '@vicino/store/testing';
import { eligibilityFields, NO_LIMIT } from './eligibility-limits.js';

describe('eligibilityFields', () => {
  it('limit nobody where the entry says nothing', () => {
    expect(eligibilityFields(sampleEntry('open'))).toEqual({
      eligibleAgeFrom: 0,
      eligibleAgeTo: NO_LIMIT,
      eligibleIseeTo: NO_LIMIT,
      eligibleResidenceYears: 0,
      eligibleInvalidityFrom: 0,
      eligibleRequires: [],
      eligibleElsewhere: false,
    });
  });

  it('carry the certain limits, and that the area is vague', () => {
    const entry = sampleEntry('limited', {
      serviceArea: { label: 'Ivrea e dintorni', scope: 'MUNICIPALITIES', municipalities: ['001125'], complete: false },
      eligibility: {
        text: null,
        rules: [
          { criterion: 'eta-minima', comparison: 'AT_LEAST', value: 65, qualifier: null, text: '' },
          { criterion: 'isee-massimo', comparison: 'AT_MOST', value: 13_000, qualifier: null, text: '' },
          { criterion: 'genere', comparison: 'IS', value: null, qualifier: null, text: '' },
        ],
      },
    });
    expect(eligibilityFields(entry)).toMatchObject({
      eligibleAgeFrom: 65,
      eligibleIseeTo: 13_000,
      eligibleRequires: ['WOMAN'],
      eligibleElsewhere: true,
    });
  });
});
