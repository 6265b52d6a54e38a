import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parsePartialDate } from './partial-date.js';

describe('parsePartialDate', () => {
  it.each([
    ['28/03/2023', '2023-03-28'],
    ['2025-12-02', '2025-12-02'],
    ['2025-12-02T10:00:00', '2025-12-02'],
    ['7 novembre 2019', '2019-11-07'],
    ['1° marzo 2022', '2022-03-01'],
    ['04/2021', '2021-04'],
    ['2021-11', '2021-11'],
    ['dic 2021', '2021-12'],
    ['2019', '2019'],
  ])('reads %j as precisely as it is written', (raw, value) => {
    expect(parsePartialDate(raw)).toEqual({ value, sureness: 'CERTAIN', findings: [] });
  });

  it.each([
    ['2018-2020', '2020'],
    ['2021-2022', '2022'],
    ['2023-24', '2024'],
    ['40935', '2012-01-27'],
    ['43103', '2018-01-03'],
  ])('takes %j as likely', (raw, value) => {
    expect(parsePartialDate(raw)).toEqual({ value, sureness: 'LIKELY', findings: [] });
  });

  it.each(['undated', 'unknown', 'undated (about 2021)', 'undated (before 2015)', 'n.d.', ''])(
    'takes %j for not known',
    (raw) => {
      expect(parsePartialDate(raw)).toEqual({ value: null, sureness: 'CERTAIN', findings: [] });
    },
  );

  it.each(['28/03/23', '31/02/2023', '13/2021', 'ieri', '2020-2018', '0/0/2000', '2021-13-01'])('refuses %j', (raw) => {
    expect(parsePartialDate(raw)).toMatchObject({ value: null, findings: [{ code: 'DATE_INVALID', value: raw }] });
  });

  it('never throws, and an answer reads to itself', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/-. ') }));
    fc.assert(
      fc.property(text, (raw) => {
        const { value } = parsePartialDate(raw);
        if (value !== null) expect(parsePartialDate(value).value).toBe(value);
      }),
    );
  });
});
