import { describe, expect, it } from '@jest/globals';
import type { Entry, Location } from '@vicino/domain';
import { ancestorsOf, needBySlug } from '@vicino/needs';
import { municipalityByCode } from '@vicino/territory';
import { sampleEntry } from '@vicino/store/testing';
import { OPEN_ENDED } from './calendar-number.js';
import { toSearchDocument } from './entry-document.mapping.js';

const documentOf = (given: Partial<Entry>) =>
  toSearchDocument({ entry: sampleEntry('a', given), version: 7, publication: 'PUBLISHED' });

const location = (given: Partial<Location>): Location => ({
  name: 'Villa Segreta',
  address: 'Via Nascosta 9',
  postalCode: '10015',
  istatCode: '001125',
  latitude: 45.461234,
  longitude: 7.871234,
  precision: 'ADDRESS',
  visibility: 'PUBLIC',
  ...given,
});

const seatOf = (code: string) => {
  const seat = municipalityByCode(code);
  return [seat?.latitude, seat?.longitude];
};

describe('toSearchDocument', () => {
  it('keeps id and version, by which verify compares', () => {
    expect(documentOf({})).toMatchObject({ id: sampleEntry('a').id, version: 7 });
  });

  it('is found under its needs and their areas, and by the words people use for them', () => {
    const slug = 'pasti-domicilio';
    const document = documentOf({ needs: [{ slug, origin: 'STATED', evidence: [] }] });
    expect(document.needs).toEqual([slug, ...ancestorsOf(slug).map((need) => need.slug)]);
    expect(document.needLabels).toEqual([needBySlug(slug)?.label]);
  });

  it('keeps a need the taxonomy does not know as a value, without words', () => {
    const document = documentOf({ needs: [{ slug: 'sconosciuto', origin: 'STATED', evidence: [] }] });
    expect(document).toMatchObject({ needs: ['sconosciuto'], needLabels: [] });
  });

  it('says nothing of places the public may not know', () => {
    const document = documentOf({
      locations: [
        location({ visibility: 'MUNICIPALITY_ONLY' }),
        location({ visibility: 'PROFESSIONAL', istatCode: '001082' }),
      ],
    });
    expect(document.places).toEqual([municipalityByCode('001125')?.name]);
    expect(JSON.stringify(document)).not.toMatch(/Segreta|Nascosta|10015|45\.4612|7\.8712/);
    expect(document.points).toEqual([seatOf('001125')]);
    expect(document.seats).toEqual({ '001125': 1, 'inrete-ivrea': 1 });
  });

  it('tells where one goes for measuring, and never an address: nobody searches by one here', () => {
    const document = documentOf({ locations: [location({}), location({ latitude: null, longitude: null })] });
    expect(document.points).toEqual([[45.461234, 7.871234], seatOf('001125')]);
    expect(JSON.stringify(document)).not.toMatch(/Nascosta/);
  });

  it('weighs the need it names first above the others, and those above the areas over them', () => {
    const needs = ['bollette', 'debiti'].map((slug) => ({ slug, origin: 'STATED', evidence: [] }) as const);
    expect(documentOf({ needs }).needWeight).toEqual({ soldi: 1, bollette: 3, debiti: 2 });
  });

  it('is remote only where nobody meets anybody', () => {
    expect(documentOf({ deliveryModes: ['telefono', 'online'] }).remoteRank).toBe(1);
    expect(documentOf({ deliveryModes: ['telefono', 'in-presenza'] }).remoteRank).toBe(0);
    expect(documentOf({ deliveryModes: [] }).remoteRank).toBe(0);
  });

  it('is for the districts its area touches', () => {
    const area = {
      label: 'due',
      scope: 'MUNICIPALITIES',
      municipalities: ['001082', '001125'],
      complete: true,
    } as const;
    const districts = ['001082', '001125'].map((code) => municipalityByCode(code)?.socialCohesionDistrict ?? '');
    expect(documentOf({ serviceArea: area }).districts).toEqual([...new Set(districts)].sort());
  });

  it('ends on its closing day, or never', () => {
    expect(documentOf({ window: { opensOn: null, closesOn: '2026-03-05' } }).closesOn).toBe(20260305);
    expect(documentOf({ window: { opensOn: '2026-03-05', closesOn: null } }).closesOn).toBe(OPEN_ENDED);
    expect(documentOf({ window: null }).closesOn).toBe(OPEN_ENDED);
  });

  it('ranks near before far', () => {
    const rank = (scope: Entry['serviceArea']['scope']) =>
      documentOf({ serviceArea: { label: '', scope, municipalities: [], complete: true } }).scopeRank;
    expect(rank('MUNICIPALITIES')).toBeLessThan(rank('ASL'));
    expect(rank('ASL')).toBeLessThan(rank('COUNTRY'));
  });

  it('can be found by the body that answers for it, with and without full stops', () => {
    const { organizations } = documentOf({ managingBody: 'inrete-ivrea', title: 'Sportello C.I.S.S. 38' });
    expect(organizations).toEqual(expect.arrayContaining(['Sample provider', 'CISS']));
    expect(organizations.some((name) => /^in\.?re\.?te/i.test(name))).toBe(true);
  });
});
