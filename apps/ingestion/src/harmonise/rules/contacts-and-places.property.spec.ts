import { describe, expect, it } from '@jest/globals';
import { municipalities, municipalitiesOfBody } from '@vicino/territory';
import fc from 'fast-check';
import { areaServedOf } from './area-served.js';
import { contactsOf } from './contacts.js';
import { pointOf } from './coordinates.js';
import { parseEmails } from './email.js';
import { municipalityOf } from './municipality.js';
import { parsePhones } from './phone.js';
import { postalCodeOf } from './postal-code.js';
import { parseUrl } from './url.js';

/** A value is made, written in one of the ways people write it, and read back: what is certain is that value. */
const comuni = municipalities().filter(({ kind }) => kind === 'COMUNE');
const comune = fc.constantFrom(...comuni);
const figures = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`, 'u'));

const windows1252 = new TextDecoder('windows-1252');
const misread = (text: string) => windows1252.decode(new TextEncoder().encode(text));

describe('contacts and places, written and read back', () => {
  it('phones of the area: blanks, slashes, prefix, lost zero', () => {
    const written = fc.constantFrom<(area: string, rest: string) => string>(
      (area, rest) => `${area} ${rest}`,
      (area, rest) => `${area}/${rest}`,
      (area, rest) => `tel. ${area}.${rest}`,
      (area, rest) => `+39 ${area} ${rest}`,
      (area, rest) => `0039${area}${rest}`,
      (area, rest) => `${area}${rest}`.slice(1),
      (area, rest) => `${area}${rest}.0`.slice(1),
    );
    fc.assert(
      fc.property(fc.constantFrom('0124', '0125', '0123'), figures(6), written, (area, rest, write) => {
        expect(parsePhones(write(area, rest)).value.map(({ value }) => value)).toEqual([`+39${area}${rest}`]);
      }),
    );
  });

  it('mobiles, alone or several in a cell', () => {
    const mobile = figures(7).map((rest) => `347${rest}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(mobile, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('; ', ' / ', '\n'),
        (all, by) => {
          const cell = all.map((number) => `${number.slice(0, 3)} ${number.slice(3)}`).join(by);
          expect(parsePhones(cell).value.map(({ value }) => value)).toEqual(all.map((number) => `+39${number}`));
          expect(contactsOf(cell).value).toEqual(parsePhones(cell).value);
        },
      ),
    );
  });

  it('e-mail addresses', () => {
    const name = fc.stringMatching(/^[a-z]{1,10}$/u);
    const deform = fc.constantFrom<(address: string) => string>(
      (address) => address,
      (address) => address.toUpperCase(),
      (address) => `mailto:${address}`,
      (address) => address.replace('@', ' @ '),
      (address) => address.replace('@', ' (at) '),
      (address) => `<${address}>;`,
    );
    fc.assert(
      fc.property(name, name, deform, (user, host, write) => {
        const answer = parseEmails(write(`${user}@${host}.it`));
        expect(answer.value.map(({ value }) => value)).toEqual([`${user}@${host}.it`]);
        expect(answer.findings).toEqual([]);
      }),
    );
  });

  it('addresses of sites, however broken their beginning', () => {
    const deform = fc.constantFrom<(host: string, path: string) => string>(
      ...[
        'http://',
        'HTTP://',
        'http:/',
        'htpp://',
        'HTTP//',
        'http//:',
        'http;//',
        'hhtp://',
        'HTTP://HTTP://',
        'http: //',
      ].map((scheme) => (host: string, path: string) => `${scheme}www.${host}.it/${path}`),
      (host, path) => `http://www,${host}.it/${path}`,
      (host, path) => `http://www.${host},it/${path}`,
      (host, path) => `http://wwww.${host}.it/${path}`,
      (host, path) => ` http://www. ${host} .it/ ${path}`,
      (host, path) => `http:\\\\www.${host}.it\\${path}`,
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{2,12}$/u),
        fc.stringMatching(/^[a-z]{0,8}$/u),
        deform,
        (host, path, write) => {
          const expected = `http://www.${host}.it/${path}`;
          expect(parseUrl(write(host, path)).value).toBe(expected);
          expect(parseUrl(expected)).toEqual({ value: expected, sureness: 'CERTAIN', findings: [] });
        },
      ),
    );
  });

  it('CAP of a municipality, and of places elsewhere that lost their first zero', () => {
    fc.assert(
      fc.property(comune, ({ istatCode, postalCodes }) => {
        for (const code of postalCodes) {
          for (const text of [code, ` ${code} `, `${code}.0`, `CAP ${code}`]) {
            expect(postalCodeOf(text, istatCode)).toEqual({ value: code, sureness: 'CERTAIN', findings: [] });
          }
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1010, max: 9999 }), (number) => {
        expect(postalCodeOf(String(number), null)).toMatchObject({ value: `0${number}`, sureness: 'LIKELY' });
        expect(postalCodeOf(`${number}.0`, null).value).toBe(`0${number}`);
      }),
    );
  });

  it('municipalities by name, in capitals, without accents, with CAP and province', () => {
    const deform = fc.constantFrom<(place: (typeof comuni)[number]) => string>(
      ({ name }) => name,
      ({ name }) => name.toUpperCase(),
      ({ name }) => name.normalize('NFD').replace(/\p{M}/gu, "'"),
      ({ name, province }) => `${name} (${province})`,
      ({ name, postalCodes }) => `${postalCodes[0] ?? ''} ${name}`,
      ({ name, province, postalCodes }) => `Via Garibaldi 3, ${postalCodes[0] ?? ''} ${name} (${province})`,
      ({ istatCode }) => istatCode,
      ({ name }) => misread(name),
    );
    fc.assert(
      fc.property(comune, deform, (place, write) => {
        const answer = municipalityOf({
          stated: write(place),
          address: '',
          title: '',
          managingBody: place.managingBody,
          postalCode: null,
          province: null,
          expected: true,
        });
        expect(answer).toMatchObject({ value: { istatCode: place.istatCode }, sureness: 'CERTAIN', findings: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('areas as lists, and bodies without some of their members', () => {
    const by = fc.constantFrom(', ', '; ', '\n', ' e ', ' / ');
    fc.assert(
      fc.property(fc.uniqueArray(comune, { minLength: 1, maxLength: 6 }), by, (places, separator) => {
        const stated = [places.map(({ name }) => name).join(separator)];
        const { value, sureness } = areaServedOf({ stated, managingBody: null, seat: null });
        // The one name a comune elsewhere has too is still ours in an area served.
        expect([value.municipalities, sureness]).toEqual([
          places.map(({ istatCode }) => istatCode).toSorted(),
          'CERTAIN',
        ]);
      }),
    );
    const except = fc.constantFrom('escluso', 'esclusi', 'tranne', 'eccetto', 'salvo', 'ad esclusione di', 'fuorché');
    const members = comuni.filter(({ managingBody }) => managingBody === 'ciss38-cuorgne');
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...members), { minLength: 1, maxLength: 3 }), except, (out, word) => {
        const stated = [`CISS 38, ${word} ${out.map(({ name }) => name).join(', ')}`];
        const { value } = areaServedOf({ stated, managingBody: null, seat: null });
        const codes = new Set(out.map(({ istatCode }) => istatCode));
        expect(value.municipalities).toEqual(municipalitiesOfBody('ciss38-cuorgne').filter((code) => !codes.has(code)));
      }),
    );
  });

  it('points, with a dot or a comma', () => {
    const between = (min: number, max: number) =>
      fc.integer({ min: min * 10_000 + 1, max: max * 10_000 - 1 }).map((value) => value / 10_000);
    fc.assert(
      fc.property(between(44, 46), between(7, 9), (latitude, longitude) => {
        const expected = { latitude, longitude };
        expect(pointOf(String(latitude), String(longitude)).value).toEqual(expected);
        expect(pointOf(String(latitude).replace('.', ','), String(longitude).replace('.', ',')).value).toEqual(
          expected,
        );
        expect(pointOf(String(longitude), String(latitude)).value).toBeNull();
      }),
    );
  });
});
