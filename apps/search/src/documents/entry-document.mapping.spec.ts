import { describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START } from '@vicino/contracts';
import type { Entry, Location } from '@vicino/domain';
import { ancestorsOf, needBySlug, wordsOf } from '@vicino/needs';
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

describe('toSearchDocument', () => {
  it('keeps id and version, by which verify compares', () => {
    expect(documentOf({})).toMatchObject({ id: sampleEntry('a').id, version: 7 });
  });

  it('is found under its needs and their areas, and by the words people use for them', () => {
    const slug = 'pasti-domicilio';
    const document = documentOf({ needs: [{ slug, origin: 'STATED', evidence: [] }] });
    expect(document.needs).toEqual([slug, ...ancestorsOf(slug).map((need) => need.slug)]);
    expect(document.needLabels).toEqual([needBySlug(slug)?.label]);
    expect(document.needWords).toEqual([...wordsOf(slug)]);
  });

  it('keeps a need the taxonomy does not know as a value, without words', () => {
    const document = documentOf({ needs: [{ slug: 'sconosciuto', origin: 'STATED', evidence: [] }] });
    expect(document).toMatchObject({ needs: ['sconosciuto'], needLabels: [], needWords: [] });
  });

  it('says nothing of places the public may not know', () => {
    const document = documentOf({
      locations: [
        location({ visibility: 'MUNICIPALITY_ONLY' }),
        location({ visibility: 'PROFESSIONAL', istatCode: '001082' }),
      ],
    });
    expect(document.places).toEqual([municipalityByCode('001125')?.name]);
    expect(JSON.stringify(document)).not.toMatch(/Segreta|Nascosta|10015|45\.46|7\.87/);
  });

  it('gives neither addresses nor coordinates, not even public ones: nobody searches by them here', () => {
    expect(JSON.stringify(documentOf({ locations: [location({})] }))).not.toMatch(/Nascosta|45\.46/);
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

  it('leaves no text that could pass for a mark of the engine', () => {
    const title = `${MARK_START}<b>${MARK_END}Titolo`;
    expect(documentOf({ title }).title).toBe('<b>Titolo');
  });
});
