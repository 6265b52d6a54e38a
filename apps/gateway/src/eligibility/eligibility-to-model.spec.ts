import { describe, expect, it } from '@jest/globals';
import {
  ELIGIBILITY_ANSWERS,
  ELIGIBILITY_CRITERIA,
  eligibilityOf,
  type EligibilityRule,
  type Profile,
} from '@vicino/domain';
import { sampleEntry } from '@vicino/store/testing';
import { Texts } from '../i18n/texts.js';
import { toEligibility } from './eligibility-to-model.js';
import { placeNames } from './place-names.js';

const texts = new Texts();
const IVREA = '001125';

const rule = (given: Partial<EligibilityRule>): EligibilityRule => ({
  criterion: 'isee-massimo',
  comparison: 'AT_MOST',
  value: 13_000,
  qualifier: null,
  text: 'ISEE fino a 13.000 euro',
  ...given,
});

const eligibility = (rules: EligibilityRule[], profile: Profile, text: string | null = null) =>
  toEligibility({ entry: sampleEntry('a', { eligibility: { text, rules } }) }, profile, texts);

describe('toEligibility', () => {
  it('tells each condition with its label and a sentence', () => {
    expect(eligibility([rule({})], { municipality: IVREA, isee: 13_000 }, 'ISEE fino a 13.000 euro; altro')).toEqual({
      answer: 'ASK',
      reasons: [
        {
          criterion: 'residenza-comune',
          label: 'Residenza in un comune o consorzio',
          answer: 'YES',
          untold: false,
          text: 'Vale per chi abita dove abiti tu: Ivrea.',
        },
        {
          criterion: 'isee-massimo',
          label: 'ISEE massimo',
          answer: 'YES',
          untold: false,
          text: 'Il tuo ISEE è entro il limite di 13.000 euro.',
        },
        {
          criterion: null,
          label: 'Altre condizioni',
          answer: 'ASK',
          untold: false,
          text: 'Chiedi se vale per te. È scritto: «altro».',
        },
      ],
    });
  });

  it('knows that who lives here lives in Piedmont', () => {
    const inPiedmont = rule({ criterion: 'residenza-comune', comparison: 'IS', value: null, qualifier: 'Piemonte' });
    expect(eligibility([inPiedmont], { municipality: IVREA }).answer).toBe('YES');
    expect(placeNames(IVREA)).toContain('Ivrea');
    expect(placeNames('058091')).toEqual([]);
  });

  it('never repeats what the person told', () => {
    const told = { municipality: IVREA, isee: 54_321, age: 67 };
    const said = JSON.stringify(eligibility([rule({}), rule({ criterion: 'eta-massima', value: 29 })], told));
    expect(said).not.toMatch(/54.?321|67/);
  });
});

describe('the sentences', () => {
  const someone: Profile[] = [
    {},
    { age: 0, isee: 0, residenceYears: 0, disability: true, disabilityPercent: 100, employment: 'UNEMPLOYED' },
    { age: 99, isee: 99_999, residenceYears: 99, disability: false, employment: 'EMPLOYED', permit: 'NONE' },
    { permit: 'PERMIT', gender: 'FEMALE', municipality: IVREA },
    { permit: 'EU', gender: 'MALE', municipality: '001082', employment: 'OTHER' },
    { gender: 'OTHER' },
  ];
  const comparisons = ['AT_LEAST', 'AT_MOST', 'IS'] as const;
  const rules = ELIGIBILITY_CRITERIA.flatMap((criterion) =>
    comparisons.flatMap((comparison) =>
      [null, 50].flatMap((value) =>
        [null, 'se minorenne', 'Piemonte'].map((qualifier) => rule({ criterion, comparison, value, qualifier })),
      ),
    ),
  );

  it('are there for every condition and every answer it can get', () => {
    const heard = new Set<string>();
    for (const profile of someone) {
      for (const complete of [true, false]) {
        for (const given of rules) {
          const area = { ...sampleEntry('a').serviceArea, complete };
          const parts = { serviceArea: area, eligibility: { rules: [given], text: 'altro' } };
          for (const reason of eligibilityOf(parts, profile, placeNames).reasons) {
            const text = texts.eligibility(reason);
            heard.add(`${reason.criterion} ${reason.answer}`);
            expect(text).not.toMatch(/eligibility\.|\{\{/);
            expect(text).toMatch(/^\p{Lu}.*\.$/u);
          }
        }
      }
    }
    const judged = ELIGIBILITY_CRITERIA.filter((criterion) => !['invio', 'valutazione-uvg-umvd'].includes(criterion));
    for (const criterion of judged) {
      for (const answer of ELIGIBILITY_ANSWERS) expect(heard).toContain(`${criterion} ${answer}`);
    }
  });
});
