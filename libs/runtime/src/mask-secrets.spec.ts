import { describe, expect, it } from '@jest/globals';
import { maskSecrets } from './mask-secrets.js';

describe('maskSecrets', () => {
  it.each([
    ['postgresql://u:p%40ss@db/x', 'postgresql://***@db/x'],
    ['{"url":"http://key@host"}', '{"url":"http://***@host"}'],
    ['Authorization: Bearer ab.c-d_1=', 'Authorization: Bearer ***'],
    [
      'see https://www.comune.it/a?b=c and write to x@comune.it',
      'see https://www.comune.it/a?b=c and write to x@comune.it',
    ],
  ])('%s', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });
});
