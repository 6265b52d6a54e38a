import { describe, expect, it } from '@jest/globals';
import { carriesToken } from './bearer-token.js';

const TOKEN = 'a-token-of-this-test-only';

describe('carriesToken', () => {
  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `Bearer  ${TOKEN}`])('knows "%s"', (header) => {
    expect(carriesToken(header, TOKEN)).toBe(true);
  });

  it.each([
    undefined,
    '',
    TOKEN,
    'Bearer',
    'Bearer ',
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} x`,
    'Bearer undefined',
    'Bearer null',
  ])('refuses %j', (header) => {
    expect(carriesToken(header, TOKEN)).toBe(false);
  });

  it('refuses everybody where no token is set', () => {
    for (const header of [undefined, 'Bearer ', 'Bearer null', `Bearer ${TOKEN}`])
      expect(carriesToken(header, null)).toBe(false);
  });
});
