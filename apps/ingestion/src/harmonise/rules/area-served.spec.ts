import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  allMunicipalityCodes,
  matchMunicipality,
  municipalitiesOfBody,
  municipalitiesOfDistrict,
  municipalityByCode,
} from '@vicino/territory';
import { areaServedOf, type AreaQuestion } from './area-served.js';

const codes = (...names: readonly string[]) =>
  names
    .map((name) => {
      const match = matchMunicipality(name);
      if (match.kind !== 'CERTAIN') throw new Error(name);
      return match.istatCode;
    })
    .toSorted();

const area = (text: string, context: Partial<AreaQuestion> = {}) =>
  areaServedOf({ stated: [text], managingBody: null, seat: null, ...context });

describe('areaServedOf', () => {
  it.each([
    [
      'Fiano, Robassomero, Cafasse, Vallo Torinese, Varisella',
      codes('Fiano', 'Robassomero', 'Cafasse', 'Vallo Torinese', 'Varisella'),
    ],
    ['Caselle Torinese e Mappano', codes('Caselle Torinese', 'Mappano')],
    ['comuni di Fiano; Cafasse', codes('Fiano', 'Cafasse')],
    ['residenti a Ivrea', codes('Ivrea')],
    ['CIRIE’', codes('Ciriè')],
    [
      'Valchiusella',
      codes('Brosso', 'Issiglio', 'Rueglio', 'Traversella', 'Val di Chy', 'Valchiusa', 'Vidracco', 'Vistrorio'),
    ],
    ['CISS 38, anche Caluso', [...municipalitiesOfBody('ciss38-cuorgne'), ...codes('Caluso')].toSorted()],
    ['C.I.S.S.-A.C. (21 comuni)', [...municipalitiesOfBody('cissac-caluso')]],
    ['ASL TO4', [...allMunicipalityCodes()]],
    ['Italia', [...allMunicipalityCodes()]],
  ])('resolves %j wholly', (text, municipalities) => {
    const { value, sureness, findings } = area(text);
    expect(value).toMatchObject({ label: text, municipalities, complete: true });
    expect([sureness, findings]).toEqual(['CERTAIN', []]);
  });

  it.each([
    ['CISS 38', 'MANAGING_BODY'],
    ['CISS 38, anche Caluso', 'MANAGING_BODY'],
    ['ASL TO4', 'ASL'],
    ['Città metropolitana di Torino', 'PROVINCE'],
    ['Piemonte', 'REGION'],
    ['Italia', 'COUNTRY'],
    ['Ivrea', 'MUNICIPALITIES'],
    ['Settimo Torinese, Leinì, Volpiano, San Benigno C.se', 'MANAGING_BODY'],
  ])('gives %j the scope %s', (text, scope) => {
    expect(area(text).value.scope).toBe(scope);
  });

  it('adds up the lines of a feed with one line a municipality', () => {
    const stated = ['Settimo Torinese', 'Leinì', 'Volpiano', 'San Benigno C.se'];
    const { value } = areaServedOf({ stated, managingBody: 'unione-net', seat: null });
    expect(value.municipalities).toEqual(municipalitiesOfBody('unione-net'));
  });

  it.each([
    ['CIS (tranne Ciriè)', 'cis-cirie', 'Ciriè'],
    ['IN.RE.TE., escluso Ivrea', 'inrete-ivrea', 'Ivrea'],
    ['tutti i comuni del CISS 38 ad esclusione di Cuorgnè', 'ciss38-cuorgne', 'Cuorgnè'],
  ])('takes exceptions away: %j', (text, body, name) => {
    const { value, findings } = area(text, { managingBody: body });
    const [out] = codes(name);
    expect(value.municipalities).toEqual(municipalitiesOfBody(body).filter((code) => code !== out));
    expect([value.complete, findings]).toEqual([true, []]);
  });

  it('takes "distretto" for the health district from the ASL and for the social one from a managing body', () => {
    const [seat = ''] = codes('Caluso');
    const social = area('distretto', { managingBody: 'cissac-caluso', seat }).value.municipalities;
    const health = area('distretto', { managingBody: 'asl-to4', seat }).value.municipalities;
    expect(social).toEqual(municipalitiesOfDistrict('ivrea-cuorgne'));
    expect(health).toEqual(municipalitiesOfDistrict(municipalityByCode(seat)?.healthDistrict ?? ''));
    expect(health.length).toBeLessThan(social.length);
    expect(social).toEqual(expect.arrayContaining([...health]));
  });

  it.each([
    ['Ciriè e dintorni', codes('Ciriè'), 'dintorni'],
    ['Cuorgnè e comuni vicini', codes('Cuorgnè'), 'comuni vicini'],
    ['Pont-Canavese e valli', codes('Pont-Canavese'), 'valli'],
    ['Chivasso, Brandizzo, Rondissone e dintorni', codes('Chivasso', 'Brandizzo', 'Rondissone'), 'dintorni'],
    ['26 comuni montani del CISS 38', [...municipalitiesOfBody('ciss38-cuorgne')], '26 comuni montani'],
    ['Ivrea, Xyzborgo', codes('Ivrea'), 'Xyzborgo'],
  ])('keeps what is certain of %j and names what is not', (text, municipalities, unclear) => {
    const { value, findings } = area(text);
    expect(value).toMatchObject({ label: text, municipalities, complete: false });
    expect(findings).toMatchObject([{ code: 'AREA_PARTLY_RESOLVED', severity: 'WARNING', value: text }]);
    expect(findings[0]?.suggestion).toContain(unclear);
  });

  it.each(['Canavese', 'bassa valle', 'bacino del Ciriacese', '57 comuni storici dell’ambito di Ivrea'])(
    'keeps the seat, or else the managing body, for %j',
    (text) => {
      const [seat = ''] = codes('Ivrea');
      const atSeat = area(text, { managingBody: 'inrete-ivrea', seat });
      expect(atSeat.value).toMatchObject({ label: text, municipalities: [seat], complete: false });
      expect(atSeat.findings).toMatchObject([{ code: 'AREA_NOT_RESOLVED' }]);
      expect(area(text, { managingBody: 'inrete-ivrea' }).value.municipalities).toEqual(
        municipalitiesOfBody('inrete-ivrea'),
      );
    },
  );

  it('says when the number of comuni is not ours, and keeps ours', () => {
    const { value, findings } = area('CIS (40 comuni)', { managingBody: 'cis-cirie' });
    expect(value).toMatchObject({ municipalities: municipalitiesOfBody('cis-cirie'), complete: true });
    expect(findings).toMatchObject([{ code: 'AREA_COUNT_DIFFERS' }]);
    expect(findings[0]?.suggestion).toContain('39');
    expect(area('CIS (39 comuni)', { managingBody: 'cis-cirie' }).findings).toEqual([]);
  });

  it('takes the seat where nothing is written, and says so', () => {
    const [seat = ''] = codes('Ivrea');
    expect(area('', { seat })).toMatchObject({
      value: { label: 'Ivrea', municipalities: [seat], complete: false },
      findings: [{ code: 'AREA_MISSING', severity: 'WARNING' }],
    });
    expect(area('')).toMatchObject({
      value: { municipalities: [] },
      findings: [{ code: 'AREA_MISSING', severity: 'ERROR' }],
    });
  });

  it('never throws, keeps to the area, and is incomplete exactly when it says why', () => {
    const word = fc.constantFrom(
      'Ivrea',
      ' e ',
      ', ',
      'dintorni',
      'CISS 38',
      ' tranne ',
      '(39 comuni)',
      'distretto',
      'Canavese',
      ' anche ',
      'x',
    );
    const known = new Set(allMunicipalityCodes());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          const { value, findings } = area(text, { managingBody: 'ciss38-cuorgne' });
          expect(value.municipalities.every((code) => known.has(code))).toBe(true);
          expect(value.municipalities).toEqual([...new Set(value.municipalities)].toSorted());
          expect(findings.some(({ code }) => code !== 'AREA_COUNT_DIFFERS')).toBe(!value.complete);
        },
      ),
    );
  });
});
