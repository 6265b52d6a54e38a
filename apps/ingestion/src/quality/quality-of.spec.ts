import { describe, expect, it } from '@jest/globals';
import type { Entry, Problem } from '@vicino/domain';
import { entryArbitrary, sampleEntry } from '@vicino/store/testing';
import fc from 'fast-check';
import { CRITERIA } from './criteria.js';
import { qualityOf } from './quality-of.js';

const place: Entry['locations'][number] = {
  name: null,
  address: 'Piazza Castello 20',
  postalCode: '10073',
  istatCode: '001086',
  latitude: null,
  longitude: null,
  precision: null,
  visibility: 'PUBLIC',
};
const good = sampleEntry('good', {
  description:
    'Ascolto e orientamento per le famiglie del territorio, con assistenti sociali ed educatori, senza costi.',
  needs: [{ slug: 'one', origin: 'STATED', evidence: [] }],
  targetGroups: ['famiglie'],
  serviceType: 'sportello',
  locations: [place],
  contacts: [{ kind: 'EMAIL', value: 'a@example.org', label: null }],
  cost: { type: 'gratuito', text: null },
  accessModes: ['accesso-libero'],
  hours: { text: 'lun 9-12', osm: 'Mo 09:00-12:00' },
  source: { ...sampleEntry('good').source, url: 'https://example.org' },
  verifiedAt: '2026-01',
});
const problem = (severity: Problem['severity']): Problem => ({
  code: 'PHONE_INVALID',
  severity,
  field: null,
  position: null,
  value: null,
  suggestion: null,
});
const judged = (name: string, different: Partial<Entry>, problems: readonly Problem[] = []) =>
  qualityOf({ ...good, ...different }, problems).criteria.find(({ criterion }) => criterion === name);

describe('qualityOf', () => {
  it('gives all to an entry that has all', () => {
    const { score, criteria } = qualityOf(good, []);
    expect(criteria.filter((one) => one.score < 1)).toEqual([]);
    expect(score).toBe(1);
  });

  it.each<[string, Partial<Entry>, number]>([
    ['description', { description: '' }, 0],
    ['description', { description: good.title }, 0],
    ['description', { description: 'Uno sportello.' }, 0.5],
    ['needs', { needs: [] }, 0],
    ['needs', { needs: [{ slug: 'one', origin: 'DERIVED', evidence: ['casa'] }] }, 0.5],
    ['service-type', { serviceType: null }, 0],
    ['target-groups', { targetGroups: [] }, 0],
    ['required-documents', { accessModes: ['bando'] }, 0],
    [
      'required-documents',
      {
        eligibility: {
          text: 'ISEE fino a 9.000 euro',
          rules: [{ criterion: 'isee-massimo', comparison: 'AT_MOST', value: 9000, qualifier: null, text: 'ISEE' }],
        },
      },
      0,
    ],
    ['languages', { targetGroups: ['migranti'] }, 0],
    ['contacts', { contacts: [] }, 0],
    ['contacts', { contacts: [{ kind: 'WEBSITE', value: 'https://example.org', label: null }] }, 0.5],
    ['place', { locations: [] }, 0],
    ['place', { locations: [{ ...place, address: null }] }, 0.5],
    ['area-served', { serviceArea: { ...good.serviceArea, complete: false } }, 0.5],
    ['hours', { hours: { text: 'quando capita', osm: null } }, 0.5],
    ['hours', { hours: null }, 0],
    ['application-window', { kind: 'OPPORTUNITY' }, 0],
    ['application-window', { kind: 'OPPORTUNITY', window: { opensOn: '2026-01-01', closesOn: null } }, 0.5],
    ['access', { accessModes: [] }, 0],
    ['cost', { cost: { type: 'sconosciuto', text: null } }, 0],
    ['verified', { verifiedAt: null }, 0],
    ['verified', { verifiedAt: '2026' }, 0.5],
    ['verified', { status: 'TO_VERIFY' }, 0],
    ['source', { source: { ...good.source, url: null } }, 0],
  ])('asks for what is missing: %s', (name, different, score) => {
    expect(judged(name, different)).toMatchObject({ score });
    expect(qualityOf({ ...good, ...different }, []).score).toBeLessThan(1);
  });

  it('counts against an entry what could not be read of it, and nothing that was repaired', () => {
    expect(judged('readable', {}, [problem('WARNING'), problem('ERROR')])).toMatchObject({ score: 0 });
    expect(judged('readable', {}, [problem('WARNING')])).toMatchObject({ score: 0.5 });
    expect(judged('readable', {}, [problem('INFO')])).toMatchObject({ score: 1 });
    expect(judged('readable', {}, [{ ...problem('ERROR'), code: 'NEED_MISSING' }])).toMatchObject({ score: 1 });
  });

  it.each<[string, Partial<Entry>]>([
    ['required-documents', { accessModes: ['bando'], requiredDocuments: ['ISEE'] }],
    ['languages', { targetGroups: ['migranti'], languages: ['ar'] }],
  ])('is content with %s that are given', (name, different) => {
    expect(judged(name, different)).toMatchObject({ score: 1 });
  });

  it.each<[string, string, Partial<Entry>]>([
    ['required-documents', 'what one walks into', { accessModes: ['accesso-libero'] }],
    ['languages', 'what is for families', { targetGroups: ['famiglie'] }],
    ['place', 'what is done on line', { deliveryModes: ['online'], locations: [] }],
    [
      'place',
      'a place that is protected',
      { locations: [{ ...place, address: null, visibility: 'MUNICIPALITY_ONLY' }] },
    ],
    ['hours', 'what is by appointment', { accessModes: ['appuntamento'], hours: null }],
    ['application-window', 'a standing service', { window: null }],
  ])('does not ask %s of %s', (name, _, different) => {
    expect(judged(name, different)).toBeUndefined();
    expect(qualityOf({ ...good, ...different }, []).score).toBe(1);
  });

  it('is the mean of the criteria that apply, each with its sentence, for any entry', () => {
    fc.assert(
      fc.property(
        entryArbitrary,
        fc.array(fc.constantFrom<Problem['severity']>('ERROR', 'WARNING', 'INFO')),
        (entry, met) => {
          const problems = met.map(problem);
          const { score, criteria } = qualityOf(entry, problems);
          const mean = criteria.reduce((sum, one) => sum + one.score, 0) / criteria.length;
          expect(Math.abs(score - mean)).toBeLessThanOrEqual(0.005 + Number.EPSILON);
          expect(new Set(criteria.map(({ criterion }) => criterion)).size).toBe(criteria.length);
          for (const one of criteria) {
            expect(one.score >= 0 && one.score <= 1).toBe(true);
            expect(one.text).toMatch(/\S.*\.$/u);
          }
          expect(qualityOf(entry, problems)).toEqual({ score, criteria });
        },
      ),
    );
  });

  it('never gets better by a problem more', () => {
    fc.assert(
      fc.property(
        entryArbitrary,
        fc.constantFrom<Problem['severity']>('ERROR', 'WARNING', 'INFO'),
        (entry, severity) => {
          expect(qualityOf(entry, [problem(severity)]).score).toBeLessThanOrEqual(qualityOf(entry, []).score);
        },
      ),
    );
  });

  it('names every criterion once', () => {
    expect(new Set(CRITERIA.map(({ name }) => name)).size).toBe(CRITERIA.length);
  });
});
