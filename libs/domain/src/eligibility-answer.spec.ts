import { describe, expect, it } from '@jest/globals';
import type { EligibilityCriterion, EligibilityRule } from './eligibility.js';
import { eligibilityOf } from './eligibility-answer.js';
import type { Profile } from './eligibility-profile.js';

const IVREA = '001125';
const CHIVASSO = '001082';
const serviceArea = { label: 'Ivrea', scope: 'MUNICIPALITIES', municipalities: [IVREA], complete: true } as const;

const COMPARISONS: Partial<Record<EligibilityCriterion, EligibilityRule['comparison']>> = {
  'eta-minima': 'AT_LEAST',
  'residenza-minima-anni': 'AT_LEAST',
  'eta-massima': 'AT_MOST',
  'isee-massimo': 'AT_MOST',
};

function rule(criterion: EligibilityCriterion, value: number | null = null, qualifier: string | null = null) {
  const comparison = COMPARISONS[criterion] ?? (value === null ? 'IS' : 'AT_LEAST');
  return { criterion, comparison, value, qualifier, text: `${criterion} ${value ?? ''} ${qualifier ?? ''}`.trim() };
}

/** The answer to somebody of Ivrea, to whom the entry is open by residence. */
function answer(rules: readonly EligibilityRule[], profile: Profile = {}, text: string | null = null) {
  return eligibilityOf({ eligibility: { text, rules }, serviceArea }, { municipality: IVREA, ...profile }).answer;
}

describe('one rule', () => {
  it.each<[EligibilityRule, Profile, string]>([
    [rule('eta-minima', 65), { age: 64 }, 'NO'],
    [rule('eta-minima', 65), { age: 65 }, 'YES'],
    [rule('eta-massima', 29), { age: 29 }, 'YES'],
    [rule('eta-massima', 29), { age: 30 }, 'NO'],
    [rule('isee-massimo', 13_000), { isee: 13_000 }, 'YES'],
    [rule('isee-massimo', 13_000), { isee: 13_000.01 }, 'NO'],
    [rule('isee-massimo', 13_000), { isee: 0 }, 'YES'],
    [rule('isee-massimo', 13_000, 'ordinario'), { isee: 20_000 }, 'NO'],
    [rule('residenza-minima-anni', 2), { residenceYears: 1 }, 'NO'],
    [rule('residenza-minima-anni', 2), { residenceYears: 2 }, 'YES'],
    [rule('invalidita', 74), { disabilityPercent: 73 }, 'NO'],
    [rule('invalidita', 74), { disabilityPercent: 74 }, 'YES'],
    [rule('invalidita', 74), { disability: false }, 'NO'],
    [rule('invalidita', 74), { disability: true }, 'ASK'],
    [rule('invalidita'), { disability: true }, 'YES'],
    [rule('invalidita'), { disability: false }, 'NO'],
    [rule('invalidita'), { disabilityPercent: 34 }, 'YES'],
    [rule('stato-disoccupazione'), { employment: 'UNEMPLOYED' }, 'YES'],
    [rule('stato-disoccupazione'), { employment: 'EMPLOYED' }, 'NO'],
    [rule('stato-disoccupazione'), { employment: 'OTHER' }, 'ASK'],
    [rule('titolo-soggiorno'), { permit: 'PERMIT' }, 'YES'],
    [rule('titolo-soggiorno'), { permit: 'NONE' }, 'NO'],
    [rule('titolo-soggiorno'), { permit: 'ITALIAN' }, 'ASK'],
    [rule('genere'), { gender: 'FEMALE' }, 'YES'],
    [rule('genere'), { gender: 'MALE' }, 'NO'],
    [rule('genere'), { gender: 'OTHER' }, 'ASK'],
  ])('%j, told %j: %s', (given, profile, expected) => {
    expect(answer([given], profile)).toBe(expected);
  });

  it.each<EligibilityCriterion>([
    'eta-minima',
    'eta-massima',
    'isee-massimo',
    'residenza-minima-anni',
    'invalidita',
    'stato-disoccupazione',
    'titolo-soggiorno',
    'genere',
  ])('%s is asked about when the fact is missing', (criterion) => {
    expect(answer([rule(criterion, COMPARISONS[criterion] === undefined ? null : 10)])).toBe('ASK');
  });

  it.each<EligibilityCriterion>(['valutazione-uvg-umvd', 'invio'])('%s is for a person to judge', (criterion) => {
    expect(answer([rule(criterion)], { age: 70, isee: 5_000, disability: true })).toBe('ASK');
  });

  it('is asked about when it was not understood: no number, or compared as it cannot be', () => {
    expect(answer([rule('isee-massimo')], { isee: 90_000 })).toBe('ASK');
    expect(answer([{ ...rule('eta-minima', 65), comparison: 'AT_MOST' }], { age: 70 })).toBe('ASK');
  });
});

describe('a rule with a qualifier', () => {
  it('of another kind of ISEE is always asked about', () => {
    const limit = rule('isee-massimo', 50_000, 'sociosanitario');
    expect(answer([limit], { isee: 10_000 })).toBe('ASK');
    expect(answer([limit], { isee: 60_000 })).toBe('ASK');
  });

  it('that is an exception makes nobody fail the general rule, and stops nobody who meets both', () => {
    const limits = [rule('isee-massimo', 50_000), rule('isee-massimo', 65_000, 'se minorenne')];
    expect(answer(limits, { isee: 60_000 })).toBe('ASK');
    expect(answer(limits, { isee: 50_000 })).toBe('YES');
  });
});

describe('rules together', () => {
  const rules = [rule('eta-minima', 65), rule('isee-massimo', 13_000), rule('invio')];

  it('are "no" with one "no", whatever is missing', () => {
    expect(answer(rules, { age: 60 })).toBe('NO');
  });

  it('are to be asked about with one doubt', () => {
    expect(answer(rules, { age: 70, isee: 8_000 })).toBe('ASK');
    expect(answer(rules.slice(0, 2), { age: 70, isee: 8_000 })).toBe('YES');
  });
});

describe('a doubt', () => {
  it('says whether the person could settle it by telling more', () => {
    const rules = [rule('eta-minima', 65), rule('isee-massimo', 50_000, 'sociosanitario'), rule('invio')];
    const { reasons } = eligibilityOf({ eligibility: { text: null, rules }, serviceArea }, {});
    expect(reasons.map(({ criterion, untold }) => [criterion, untold])).toEqual([
      ['residenza-comune', true],
      ['eta-minima', true],
      ['isee-massimo', false],
      ['invio', false],
    ]);
    const told = eligibilityOf({ eligibility: { text: null, rules }, serviceArea }, { municipality: IVREA, age: 70 });
    expect(told.reasons.filter(({ untold }) => untold)).toEqual([]);
  });
});

describe('words of the provider', () => {
  it('without a rule are to be asked about', () => {
    expect(answer([], {}, 'famiglie in difficoltà')).toBe('ASK');
  });

  it('that no rule was read from are to be asked about beside the rules', () => {
    const rules = [{ ...rule('isee-massimo', 13_000), text: 'ISEE fino a 13.000 euro' }];
    const text = 'ISEE fino a 13.000 euro; non assegnatari di edilizia sociale';
    const { answer: told, reasons } = eligibilityOf(
      { eligibility: { text, rules }, serviceArea },
      { municipality: IVREA, isee: 8_000 },
    );
    expect(told).toBe('ASK');
    expect(reasons.map(({ criterion, answer: each, text: words }) => [criterion, each, words])).toEqual([
      ['residenza-comune', 'YES', 'Ivrea'],
      ['isee-massimo', 'YES', 'ISEE fino a 13.000 euro'],
      [null, 'ASK', 'non assegnatari di edilizia sociale'],
    ]);
    expect(answer(rules, { isee: 8_000 }, 'ISEE fino a 13.000 euro.')).toBe('YES');
  });

  it('that are not there ask for nothing', () => {
    expect(answer([])).toBe('YES');
    expect(answer([], {}, ' ; ')).toBe('YES');
  });
});

describe('residence', () => {
  const parts = { eligibility: { text: null, rules: [] }, serviceArea };

  it('is the service area', () => {
    expect(eligibilityOf(parts, { municipality: IVREA }).answer).toBe('YES');
    expect(eligibilityOf(parts, { municipality: CHIVASSO }).answer).toBe('NO');
    expect(eligibilityOf(parts, {}).answer).toBe('ASK');
  });

  it('outside an area that was not wholly understood is to be asked about', () => {
    const vague = { ...parts, serviceArea: { ...serviceArea, complete: false } };
    expect(eligibilityOf(vague, { municipality: CHIVASSO }).answer).toBe('ASK');
    expect(eligibilityOf(vague, { municipality: IVREA }).answer).toBe('YES');
  });

  it('asked for by a rule without a place is told once, in the words of the rule', () => {
    const rules = [{ ...rule('residenza-comune'), text: 'residenti' }];
    const { reasons } = eligibilityOf({ ...parts, eligibility: { text: 'residenti', rules } }, { municipality: IVREA });
    expect(reasons).toEqual([
      { criterion: 'residenza-comune', answer: 'YES', untold: false, text: 'residenti', value: null, qualifier: null },
    ]);
  });

  it('in a place named by a rule is known by the names of the place, and never failed', () => {
    const inPiedmont = { ...parts, eligibility: { text: null, rules: [rule('residenza-comune', null, 'Piemonte')] } };
    const names = () => ['Ivrea', 'piemonte'];
    expect(eligibilityOf(inPiedmont, { municipality: IVREA }, names).answer).toBe('YES');
    expect(eligibilityOf(inPiedmont, { municipality: IVREA }).answer).toBe('ASK');
  });
});
