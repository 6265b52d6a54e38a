import { describe, expect, it } from '@jest/globals';
import { contactText, webAddress } from './contact-text.js';

describe('contactText', () => {
  it('shows a phone as the provider spells it and dials the whole number', () => {
    expect(contactText({ kind: 'PHONE', value: '+390125646111', label: '0125 646111' })).toEqual({
      text: '0125 646111',
      note: null,
      href: 'tel:+390125646111',
    });
  });

  it('keeps beside the number a label that says something else', () => {
    expect(contactText({ kind: 'PHONE', value: '+390125646111', label: 'da fisso' })).toMatchObject({
      text: '0125646111',
      note: 'da fisso',
    });
  });

  it('does not take for its spelling a label with another number', () => {
    expect(contactText({ kind: 'PHONE', value: '+390125646111', label: 'interno 222' })).toMatchObject({
      note: 'interno 222',
    });
    expect(contactText({ kind: 'PHONE', value: '+390125646111', label: '011 999999' })).toMatchObject({
      text: '0125646111',
    });
  });

  it('dials short numbers as they are', () => {
    expect(contactText({ kind: 'PHONE', value: '1522', label: null })).toEqual({
      text: '1522',
      note: null,
      href: 'tel:1522',
    });
  });

  it('shows the name of a site, not its whole address', () => {
    expect(
      contactText({ kind: 'WEBSITE', value: 'https://www.ciscirie.it/servizi?id=3', label: 'www.ciscirie.it' }),
    ).toEqual({
      text: 'ciscirie.it',
      note: null,
      href: 'https://www.ciscirie.it/servizi?id=3',
    });
  });
});

describe('webAddress', () => {
  it('lets nothing through but the web', () => {
    expect(webAddress('https://ciscirie.it/')).toBe('https://ciscirie.it/');
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('ciscirie')).toBeNull();
  });
});
