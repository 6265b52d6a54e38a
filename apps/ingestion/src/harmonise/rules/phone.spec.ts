import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parsePhones } from './phone.js';

const values = (raw: string) => parsePhones(raw).value.map(({ value, label }) => [value, label]);

describe('parsePhones', () => {
  it.each([
    ['0125 646111', [['+390125646111', '0125 646111']]],
    ['0125/410227', [['+390125410227', '0125 410227']]],
    ['Tel. 011-9212896', [['+390119212896', '011 9212896']]],
    ['+39 0125 646111', [['+390125646111', '0125 646111']]],
    ['0039 333 1234567', [['+393331234567', '333 1234567']]],
    ['cell. 333/1234567', [['+393331234567', '333 1234567']]],
    ['1522', [['1522', '1522']]],
    ['112', [['112', '112']]],
    ['114', [['114', '114']]],
    [
      '800 333 444 (da fisso); 011 0824222 (da mobile)',
      [
        ['+39800333444', '800 333 444 (da fisso)'],
        ['+390110824222', '011 0824222 (da mobile)'],
      ],
    ],
    [
      '0125 646111 / 0125 646112',
      [
        ['+390125646111', '0125 646111'],
        ['+390125646112', '0125 646112'],
      ],
    ],
    ['0125 646111; 0125/646111', [['+390125646111', '0125 646111']]],
    [
      '333/1234567 - 011/9212896',
      [
        ['+393331234567', '333 1234567'],
        ['+390119212896', '011 9212896'],
      ],
    ],
    [
      '0125 646111/112',
      [
        ['+390125646111', '0125 646111'],
        ['+390125646112', '0125 646112'],
      ],
    ],
    ['335 123456', [['+39335123456', '335 123456']]],
    ['-', []],
    ['n.d.', []],
    ['', []],
  ])('reads %j', (raw, expected) => {
    const answer = parsePhones(raw);
    expect(values(raw)).toEqual(expected);
    expect(answer.findings).toEqual([]);
  });

  it.each([
    ['119212896', '+390119212896', '011 9212896'],
    ['124657931', '+390124657931', '0124 657931'],
    ['125646111', '+390125646111', '0125 646111'],
    ['119212896.0', '+390119212896', '011 9212896'],
    ['+39 11 9212896', '+390119212896', '011 9212896'],
  ])('gives %j its first 0 back', (raw, value, label) => {
    const answer = parsePhones(raw);
    expect(answer.value).toEqual([{ kind: 'PHONE', value, label }]);
    expect(answer.findings).toEqual([{ code: 'PHONE_REPAIRED', severity: 'INFO', value: raw, suggestion: label }]);
  });

  it('is less sure of a lost 0 outside the territory', () => {
    const answer = parsePhones('266101234');
    expect(answer.sureness).toBe('LIKELY');
    expect(answer.findings[0]).toMatchObject({ code: 'PHONE_REPAIRED', severity: 'WARNING' });
  });

  it.each(['01254', 'chiedere in comune', '1,19213E+08', '99'])('refuses %j and says what to write', (raw) => {
    const answer = parsePhones(raw);
    expect(answer.value).toEqual([]);
    expect(answer.findings.map(({ code }) => code)).toContain('PHONE_INVALID');
    expect(answer.findings[0]?.suggestion).toContain('prefisso');
  });

  it('keeps the good numbers of a cell with a bad one', () => {
    expect(parsePhones('0125 646111; 0125').value).toHaveLength(1);
  });

  it('never throws, and reads its own labels to the same numbers', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => parsePhones(raw).findings.length >= 0));
    const lines = fc.integer({ min: 600000, max: 689999 }).map((line) => `0125 ${line}`);
    fc.assert(
      fc.property(lines, (line) => {
        const [contact] = parsePhones(line).value;
        expect(contact && parsePhones(contact.label ?? '').value[0]?.value).toBe(contact?.value);
      }),
    );
  });
});
