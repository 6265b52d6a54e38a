import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accessModes, costTypes, serviceTypes, targetGroups } from './code-lists.js';
import {
  matchAccessMode,
  matchCostType,
  matchNeed,
  matchOfferStatus,
  matchServiceType,
  matchTargetGroup,
} from './match.js';
import { needs } from './taxonomy.js';

const certain = (slug: string) => ({ kind: 'CERTAIN', slug });

describe('matching the names of a list', () => {
  it.each([
    ['needs', needs(), matchNeed],
    ['target groups', targetGroups(), matchTargetGroup],
    ['service types', serviceTypes(), matchServiceType],
    ['cost types', costTypes(), matchCostType],
    ['access modes', accessModes(), matchAccessMode],
  ] as const)('knows each label and slug of the %s, in capitals and without accents too', (_, values, match) => {
    const list: readonly { readonly slug: string; readonly label: string }[] = values;
    for (const { slug, label } of list) {
      expect(match(slug)).toEqual(certain(slug));
      expect(match(label)).toEqual(certain(slug));
      expect(match(label.toUpperCase())).toEqual(certain(slug));
      expect(match(label.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(certain(slug));
      expect(match(`  ${label} .`)).toEqual(certain(slug));
    }
  });

  it('knows what providers write instead of the label', () => {
    expect(matchNeed('informazioni e orientamento')).toEqual(certain('orientamento'));
    expect(matchNeed("CENTRO PER L'IMPIEGO")).toEqual(certain('cercare-lavoro'));
    expect(matchNeed('violenza di genere')).toEqual(certain('violenza-donne'));
    expect(matchServiceType('Servizio sociale professionale')).toEqual(certain('servizio-sociale-professionale'));
    expect(matchServiceType("Centro per l'impiego e sportello lavoro")).toEqual(certain('sportello-lavoro'));
    expect(matchServiceType('CPI')).toEqual(certain('sportello-lavoro'));
    expect(matchTargetGroup('Over 65')).toEqual(certain('anziani'));
    expect(matchTargetGroup('persona anziana')).toEqual(certain('anziani'));
    expect(matchCostType('Gratis')).toEqual(certain('gratuito'));
    expect(matchCostType("in base all'ISEE")).toEqual(certain('compartecipazione-isee'));
    expect(matchAccessMode('Su prenotazione')).toEqual(certain('appuntamento'));
    expect(matchOfferStatus('DA VERIFICARE')).toEqual(certain('da-verificare'));
  });

  it('takes the narrower need when a word names both a need and its area', () => {
    expect(matchNeed('SPID')).toEqual(certain('spid-servizi-online'));
    expect(matchNeed('stalking')).toEqual(certain('violenza-donne'));
  });

  it('is doubtful, never certain, of a word two needs share', () => {
    expect(matchNeed('ufficio di prossimità')).toEqual({
      kind: 'DOUBTFUL',
      candidates: ['amministratore-sostegno', 'consulenza-legale'],
    });
    expect(matchNeed('centro diurno')).toMatchObject({ kind: 'DOUBTFUL' });
  });

  it('suggests the nearest name for a slip, and nothing for a stranger', () => {
    expect(matchNeed('Sostegno al redito')).toEqual({ kind: 'UNKNOWN', suggestion: 'reddito-inclusione' });
    expect(matchServiceType('Centro diurmo')).toEqual({ kind: 'UNKNOWN', suggestion: 'centro-diurno' });
    expect(matchNeed('fisica quantistica')).toEqual({ kind: 'UNKNOWN', suggestion: null });
    expect(matchNeed(' – ')).toEqual({ kind: 'UNKNOWN', suggestion: null });
  });

  it('never throws and answers the same twice, whatever is written', () => {
    const known = new Set(needs().map((need) => need.slug));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const match = matchNeed(text);
        expect(matchNeed(text)).toEqual(match);
        if (match.kind === 'CERTAIN') expect(known.has(match.slug)).toBe(true);
        if (match.kind === 'DOUBTFUL') expect(match.candidates.length).toBeGreaterThan(1);
      }),
    );
  });
});
