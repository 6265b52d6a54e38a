import { describe, expect, it } from '@jest/globals';
import { type AddressOptions, readAddress, writeAddress } from './page-address.js';
import { ALL, EMPTY_STATE, NO_FILTERS, type PageState } from './page-state.js';

const ownPage: AddressOptions = { prefix: '', sheetPath: '/s/' };
const hostPage: AddressOptions = { prefix: 'vicino-', sheetPath: null };
const home = new URL('https://vicino.example/');

const full: PageState = {
  municipality: '001125',
  needs: ['pagare-affitto'],
  text: 'sfratto & debiti, già da maggio',
  notMeant: ['NEED:pagare-bollette', 'MUNICIPALITY:001125'],
  provider: 'Caritas, “Santa Rita” & C.',
  near: '001047',
  openNow: true,
  order: 'DISTANCE',
  filters: {
    ...NO_FILTERS,
    targetGroups: ['anziani', 'famiglie'],
    kinds: ['SERVICE'],
    managingBodies: ['inrete-ivrea'],
    costs: ['gratuito'],
    languages: ['fr'],
  },
  sheet: 'sportello-casa',
};

describe('the address of a state', () => {
  it.each<[string, PageState]>([
    ['nothing chosen', EMPTY_STATE],
    ['everything chosen', full],
    ['the whole area and every need', { ...EMPTY_STATE, municipality: ALL, needs: [ALL] }],
  ])('is read back as it was written: %s', (_name, state) => {
    expect(readAddress(writeAddress(state, home, ownPage), ownPage)).toEqual(state);
    expect(readAddress(writeAddress(state, home, hostPage), hostPage)).toEqual(state);
  });

  it('is one a person can read', () => {
    const state = {
      ...EMPTY_STATE,
      municipality: '001125',
      needs: ['casa'],
      filters: { ...NO_FILTERS, targetGroups: ['anziani', 'famiglie'] },
    };
    expect(writeAddress(state, home, ownPage).href).toBe(
      'https://vicino.example/?comune=001125&bisogno=casa&per=anziani,famiglie',
    );
  });

  it('leaves the parameters of the host page alone', () => {
    const host = new URL('https://comune.example/servizi?testo=x&utm=y#dove');
    const written = writeAddress({ ...EMPTY_STATE, text: 'mensa' }, host, hostPage);
    expect(written.searchParams.get('testo')).toBe('x');
    expect(written.searchParams.get('utm')).toBe('y');
    expect(readAddress(written, hostPage).text).toBe('mensa');
  });

  it('does not repeat in the parameters a sheet that is in the path', () => {
    const page = new URL('https://vicino.example/s/mensa-caritas');
    expect(readAddress(page, ownPage).sheet).toBe('mensa-caritas');
    expect(writeAddress({ ...EMPTY_STATE, sheet: 'mensa-caritas' }, page, ownPage).href).toBe(page.href);
  });

  it('leaves the path of a sheet when another screen is shown', () => {
    const page = new URL('https://vicino.example/s/mensa-caritas');
    expect(writeAddress({ ...EMPTY_STATE, needs: ['casa'] }, page, ownPage).href).toBe(
      'https://vicino.example/?bisogno=casa',
    );
    expect(writeAddress({ ...EMPTY_STATE, sheet: 'altra' }, page, ownPage).href).toBe(
      'https://vicino.example/?scheda=altra',
    );
  });

  it('takes no sheet from the path of a host page', () => {
    expect(readAddress(new URL('https://comune.example/s/mensa'), hostPage).sheet).toBeNull();
  });
});

describe('an address nobody wrote on purpose', () => {
  it.each([
    ['?comune=1125', 'municipality', null],
    ['?comune=ivrea', 'municipality', null],
    ['?non=NEED:casa,<b>,need:casa', 'notMeant', ['NEED:casa']],
    ['?vicino=ivrea', 'near', null],
    ['?ordine=altro', 'order', 'RELEVANCE'],
    ['?bisogno=<script>', 'needs', []],
    ['?scheda=../../etc', 'sheet', null],
    ['?genere=SERVICE,ALTRO,SERVICE', 'filters', { ...NO_FILTERS, kinds: ['SERVICE'] }],
    [`?testo=${'a'.repeat(500)}`, 'text', 'a'.repeat(200)],
  ] as const)('still opens the catalogue: %s', (search, field, value) => {
    expect(readAddress(new URL(search, home), ownPage)[field]).toEqual(value);
  });
});
