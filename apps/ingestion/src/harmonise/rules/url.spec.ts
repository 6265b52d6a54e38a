import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parseUrl, siteLabel } from './url.js';

describe('parseUrl', () => {
  it.each([
    ['https://www.sceltasociale.it', 'https://www.sceltasociale.it/'],
    ['HTTP://www.ciscirie.it', 'http://www.ciscirie.it/'],
    ['http://www.casadonneivrea.it/ancora-senza-sede/', 'http://www.casadonneivrea.it/ancora-senza-sede/'],
    ['https://canavesenews.it/?p=63885', 'https://canavesenews.it/?p=63885'],
  ])('takes %j as it is', (raw, url) => {
    expect(parseUrl(raw)).toEqual({ value: url, sureness: 'CERTAIN', findings: [] });
  });

  it.each([
    ['HTTP://HTTP://www.ciss38.it', 'http://www.ciss38.it/'],
    ['http://https://www.ciss38.it', 'https://www.ciss38.it/'],
    ['www.comune.ivrea.to.it', 'https://www.comune.ivrea.to.it/'],
    ['ciscirie.it', 'https://ciscirie.it/'],
    ['http:/www.ciss38.it', 'http://www.ciss38.it/'],
    ['htpp://www.ciss38.it', 'http://www.ciss38.it/'],
    ['HTTP//www.ciss38.it', 'http://www.ciss38.it/'],
    ['http:www.ciss38.it', 'http://www.ciss38.it/'],
    ['www,ciss38.it', 'https://www.ciss38.it/'],
    ['www. ciss38 .it', 'https://www.ciss38.it/'],
    ['http.cat', 'https://http.cat/'],
  ])('repairs %j and says so', (raw, url) => {
    const answer = parseUrl(raw);
    expect(answer.value).toBe(url);
    expect(answer.findings).toEqual([{ code: 'URL_REPAIRED', severity: 'INFO', value: raw, suggestion: url }]);
  });

  it.each([
    'link',
    'www.uno.it www.due.it',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://localhost',
    'http://10.0.0.1',
    'https://a:b@ente.it',
    'sito del comune.it oggi',
  ])('refuses %j', (raw) => {
    expect(parseUrl(raw)).toMatchObject({ value: null, findings: [{ code: 'URL_INVALID' }] });
  });

  it('answers nothing for nothing', () => {
    for (const raw of ['-', 'n.d.', 'non disponibile', 'NULL']) expect(parseUrl(raw).findings).toEqual([]);
    expect(parseUrl('  ')).toEqual({ value: null, sureness: 'CERTAIN', findings: [] });
  });

  it('answers only http(s) addresses, and reads its own answer to the same without a report', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (raw) => {
        const { value } = parseUrl(raw);
        if (value === null) return;
        expect(value).toMatch(/^https?:\/\//u);
        expect(parseUrl(value)).toEqual({ value, sureness: 'CERTAIN', findings: [] });
      }),
    );
  });
});

describe('siteLabel', () => {
  it('reads as people say it', () => {
    expect(siteLabel('http://www.ciscirie.it/')).toBe('ciscirie.it');
    expect(siteLabel('https://comune.ivrea.to.it/servizi/')).toBe('comune.ivrea.to.it/servizi');
  });
});
