import { describe, it, expect } from '@jest/globals';
import { costOf } from './cost.js';
import { kindOf, type KindQuestion } from './kind.js';
import { namesMoney, parseEuro } from './money.js';
import { statusOf, type StatusQuestion } from './status.js';

const record: StatusQuestion = {
  stated: '',
  reason: '',
  description: '',
  notes: '',
  window: null,
  dated: true,
  today: '2026-11-22',
};

describe('statusOf', () => {
  it.each<[Partial<StatusQuestion>, string]>([
    [{ stated: 'ATTIVO' }, 'ACTIVE'],
    [{ stated: 'da verificare' }, 'TO_VERIFY'],
    [{ stated: 'in-apertura' }, 'OPENING'],
    [{ stated: 'urn:stato:in-apertura' }, 'OPENING'],
    [{ stated: 'active' }, 'ACTIVE'],
    [{ stated: 'true' }, 'ACTIVE'],
    [{ stated: 'false', reason: 'Bando chiuso' }, 'CLOSED'],
    [{ stated: 'false', reason: 'In attivazione' }, 'OPENING'],
    [{ stated: 'true', notes: 'verify where the canteen is now.' }, 'TO_VERIFY'],
    [{ description: 'Contributo comunale. Chiuso.' }, 'CLOSED'],
    [{ description: 'Chiuso il lunedì. Aperto gli altri giorni.' }, 'ACTIVE'],
    [{ description: 'Accoglienza notturna dopo la chiusura del dormitorio.' }, 'ACTIVE'],
    [{ description: 'Fine lavori prevista entro marzo 2026.' }, 'OPENING'],
    [{ description: 'Ascolto.' }, 'ACTIVE'],
    [{ description: 'Ascolto.', dated: false }, 'TO_VERIFY'],
  ])('reads %j as %s', (known, status) => {
    const { value, findings } = statusOf({ ...record, ...known });
    expect([value.status, findings]).toEqual([status, []]);
  });

  it('closes what is past its closing day, whatever is stated, and says when', () => {
    const window = { opensOn: null, closesOn: '2026-11-21' };
    expect(statusOf({ ...record, stated: 'attivo', window }).value).toEqual({
      status: 'CLOSED',
      reason: 'Termine scaduto il 21/11/2026',
    });
    expect(statusOf({ ...record, stated: 'attivo', window: { ...window, closesOn: '2026-11-22' } }).value.status).toBe(
      'ACTIVE',
    );
  });

  it('lets the text decide where the word is unknown', () => {
    expect(statusOf({ ...record, stated: 'boh', description: 'Chiuso.' })).toMatchObject({
      value: { status: 'CLOSED' },
      findings: [{ code: 'STATUS_UNKNOWN', value: 'boh' }],
    });
  });
});

describe('kindOf', () => {
  const plain: KindQuestion = { stated: '', title: 'Sportello', window: null, cost: 'gratuito', accessModes: [] };

  it.each<[Partial<KindQuestion>, string]>([
    [{ stated: 'servizio' }, 'SERVICE'],
    [{ stated: 'contributo' }, 'OPPORTUNITY'],
    [{ stated: 'corso' }, 'OPPORTUNITY'],
    [{}, 'SERVICE'],
    [{ window: { opensOn: null, closesOn: '2026-12-01' } }, 'OPPORTUNITY'],
    [{ accessModes: ['bando'] }, 'OPPORTUNITY'],
    [{ cost: 'contributo-erogato' }, 'OPPORTUNITY'],
    [{ title: 'Opportunità per minori' }, 'OPPORTUNITY'],
    [{ title: 'Contributi per luce e gas' }, 'OPPORTUNITY'],
    [{ title: 'Corsia preferenziale' }, 'SERVICE'],
  ])('takes %j for %s', (known, kind) => {
    expect(kindOf({ ...plain, ...known }).value).toBe(kind);
  });
});

describe('costOf', () => {
  it.each([
    ['gratuito', 'gratuito', null],
    ['Gratis', 'gratuito', null],
    ['sconosciuto', 'sconosciuto', null],
    ['', 'sconosciuto', null],
    ['contributo-erogato', 'contributo-erogato', null],
    ['5 euro a incontro', 'a-pagamento', '5 euro a incontro'],
    ['tariffa in base all’ISEE familiare', 'compartecipazione-isee', 'tariffa in base all’ISEE familiare'],
    ['buono di 600 euro al mese', 'contributo-erogato', 'buono di 600 euro al mese'],
    ['non è gratuito: 3 euro', 'a-pagamento', 'non è gratuito: 3 euro'],
  ])('reads %j as %s', (raw, type, text) => {
    expect(costOf(raw)).toMatchObject({ value: { type, text }, findings: [] });
  });

  it('keeps words it does not understand', () => {
    expect(costOf('vedi regolamento')).toMatchObject({
      value: { type: 'sconosciuto', text: 'vedi regolamento' },
      findings: [{ code: 'COST_UNKNOWN' }],
    });
  });
});

describe('money', () => {
  it.each([
    ['8.500', 8500],
    ['13.000,50', 13000.5],
    ['1 200 euro', 1200],
    ['600 euro', 600],
    ['0', 0],
    ['euro', null],
  ])('reads %j as %j', (text, value) => {
    expect(parseEuro(text)).toBe(value);
  });

  it('tells money from other numbers', () => {
    expect(namesMoney('5 €')).toBe(true);
    expect(namesMoney('5 incontri')).toBe(false);
  });
});
