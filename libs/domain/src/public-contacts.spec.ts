import { describe, expect, it } from '@jest/globals';
import { publicContacts } from './public-contacts.js';
import type { Contact } from './entry.js';
import type { Location, Visibility } from './location.js';

const phone = (value: string): Contact => ({ kind: 'PHONE', value, label: null });
const at = (visibility: Visibility): Location => ({
  name: null,
  address: null,
  postalCode: null,
  istatCode: '001125',
  latitude: null,
  longitude: null,
  precision: null,
  visibility,
});
const contacts = [
  phone('+390125646111'),
  phone('1522'),
  phone('+39800333444'),
  { kind: 'EMAIL', value: 'a@b.it', label: null } as const,
];

describe('publicContacts', () => {
  it('shows all of an entry whose places are public', () => {
    expect(publicContacts({ contacts, locations: [at('PUBLIC')] })).toEqual(contacts);
  });

  it.each<Visibility>(['MUNICIPALITY_ONLY', 'PROFESSIONAL'])(
    'leaves only country-wide numbers where a place is %s',
    (visibility) => {
      const shown = publicContacts({ contacts, locations: [at('PUBLIC'), at(visibility)] });
      expect(shown.map(({ value }) => value)).toEqual(['1522', '+39800333444']);
    },
  );
});
