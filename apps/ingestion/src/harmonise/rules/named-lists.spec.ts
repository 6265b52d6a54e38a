import { describe, it, expect } from '@jest/globals';
import { needs, targetGroups } from '@vicino/needs';
import { accessModesOf } from './access-modes.js';
import { deliveryModesOf, type DeliveryQuestion } from './delivery-modes.js';
import { needsOf, type NeedsQuestion } from './needs.js';
import { serviceTypeOf } from './service-type.js';
import { targetGroupsOf } from './target-groups.js';

const question: NeedsQuestion = { stated: '', title: '', description: '', serviceType: null, targetGroups: [] };

describe('names of the lists', () => {
  it.each(needs())('reads the label of $slug, commas and all, as that need alone', ({ label, slug }) => {
    expect(needsOf({ ...question, stated: label }).value.map((need) => need.slug)).toEqual([slug]);
  });

  it.each(targetGroups())('reads the label of $slug as that group alone', ({ label, slug }) => {
    expect(targetGroupsOf(label).value).toEqual([slug]);
  });
});

describe('needsOf', () => {
  it.each([
    [
      'PARLARE CON UN ASSISTENTE SOCIALE; Sfratto ed emergenza abitativa',
      ['parlare-assistente-sociale', 'emergenza-abitativa'],
    ],
    ['Parlare con un assistente sociale\nInformazioni e orientamento', ['parlare-assistente-sociale', 'orientamento']],
    ['vita indipendente e dopo di noi / tirocini e inserimenti protetti', ['vita-indipendente', 'tirocini-inclusione']],
    ['Vestiti, mobili e oggetti', ['vestiti-mobili']],
    ['violenza-donne', ['violenza-donne']],
    ['Casa popolare | Pagare l’affitto o il mutuo', ['casa-popolare', 'pagare-affitto']],
  ])('reads %j as stated', (stated, slugs) => {
    const { value, sureness, findings } = needsOf({ ...question, stated });
    expect(value).toEqual(slugs.map((slug) => ({ slug, origin: 'STATED', evidence: [] })));
    expect([sureness, findings]).toEqual(['CERTAIN', []]);
  });

  it('keeps what it knows and says what it may have been', () => {
    const { value, findings } = needsOf({ ...question, stated: 'Casa popolare; Casa popolaree; astronavi' });
    expect(value.map(({ slug }) => slug)).toEqual(['casa-popolare']);
    expect(findings.map(({ code, value: name }) => [code, name])).toEqual([
      ['NEED_UNKNOWN', 'Casa popolaree'],
      ['NEED_UNKNOWN', 'astronavi'],
    ]);
    expect(findings[0]?.suggestion).toContain('Casa popolare');
  });

  it('derives needs only where none is stated, with the words that decided, and tells the provider', () => {
    const { value, sureness, findings } = needsOf({
      ...question,
      title: 'Mensa sociale',
      description: 'Pranzo gratuito per persone senza dimora.',
    });
    expect(value[0]).toMatchObject({ slug: 'mensa', origin: 'DERIVED' });
    expect(value[0]?.evidence.length).toBeGreaterThan(0);
    expect(sureness).toBe('LIKELY');
    expect(findings).toMatchObject([{ code: 'NEED_MISSING', severity: 'INFO' }]);
  });

  it('reports an error where even the text says nothing', () => {
    expect(needsOf({ ...question, title: 'Xyz' })).toMatchObject({
      value: [],
      findings: [{ code: 'NEED_MISSING', severity: 'ERROR' }],
    });
  });
});

describe('targetGroupsOf', () => {
  it.each([
    ['anziani, disabili, caregiver, tutti', ['anziani', 'disabili', 'caregiver', 'tutti']],
    ['tutti; famiglie; anziani', ['tutti', 'famiglie', 'anziani']],
    ['donne, vittime-violenza', ['donne', 'vittime-violenza']],
    ['adulti-difficolta, famiglie', ['adulti-difficolta', 'famiglie']],
    ['', []],
  ])('reads %j', (raw, slugs) => {
    expect(targetGroupsOf(raw)).toEqual({ value: slugs, sureness: 'CERTAIN', findings: [] });
  });

  it('reports a group it does not know', () => {
    expect(targetGroupsOf('anziani, marziani')).toMatchObject({
      value: ['anziani'],
      findings: [{ code: 'TARGET_GROUP_UNKNOWN', value: 'marziani' }],
    });
  });
});

describe('serviceTypeOf', () => {
  it.each([
    ['Servizio sociale professionale', 'servizio-sociale-professionale'],
    ["Centro per l'impiego e sportello lavoro", 'sportello-lavoro'],
    ['Cohousing, gruppo appartamento, housing', 'alloggio-supportato'],
    ['Emporio e distribuzione beni di prima necessità', 'distribuzione-alimenti'],
    ['', null],
  ])('reads %j as %j', (raw, slug) => {
    expect(serviceTypeOf(raw)).toEqual({ value: slug, sureness: 'CERTAIN', findings: [] });
  });

  it('never guesses a type', () => {
    expect(serviceTypeOf('Astronave')).toMatchObject({ value: null, findings: [{ code: 'SERVICE_TYPE_UNKNOWN' }] });
  });
});

describe('accessModesOf', () => {
  it.each([
    ['bando, domanda-cartacea', '', ['bando', 'domanda-cartacea']],
    ['accesso-libero', '', ['accesso-libero']],
    ['', 'giovedì 9-12, su appuntamento', ['appuntamento']],
    ['', 'famiglie con piano educativo', []],
    ['Per accedere occorre fissare un appuntamento telefonico con lo sportello.', '', ['appuntamento']],
  ])('reads %j beside %j', (raw, elsewhere, modes) => {
    expect(accessModesOf(raw, elsewhere)).toMatchObject({ value: modes, findings: [] });
  });

  it('reports words it understands in no way', () => {
    expect(accessModesOf('boh', '')).toMatchObject({ value: [], findings: [{ code: 'ACCESS_MODE_UNKNOWN' }] });
  });
});

describe('deliveryModesOf', () => {
  const none: DeliveryQuestion = {
    stated: '',
    text: '',
    serviceType: null,
    itinerant: false,
    hasLocation: false,
    hasPhone: false,
  };

  it.each<[Partial<DeliveryQuestion>, readonly string[]]>([
    [{ hasLocation: true }, ['in-presenza']],
    [{ itinerant: true }, ['itinerante']],
    [{ hasPhone: true }, ['telefono']],
    [{ hasLocation: true, text: 'piccoli aiuti a domicilio per anziani' }, ['in-presenza', 'a-domicilio']],
    [{ hasLocation: true, text: 'vi lavorano operatori domiciliari' }, ['in-presenza']],
    [{ hasLocation: true, text: 'aiuto per usare SPID e servizi on line' }, ['in-presenza']],
    [{ text: 'Modulo on line anonimo' }, ['online']],
    [{ stated: 'on line; a domicilio', hasLocation: true }, ['online', 'a-domicilio']],
  ])('from %j', (known, modes) => {
    expect(deliveryModesOf({ ...none, ...known }).value).toEqual(modes);
  });
});
