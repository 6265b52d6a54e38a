import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageLabel } from './language.js';

describe('languageLabel', () => {
  it.each([
    ['it', 'italiano'],
    ['ar', 'arabo'],
    ['ise', 'lingua dei segni italiana (LIS)'],
    ['xq', 'xq'],
    ['', ''],
  ])('%s is called %s', (code, label) => expect(languageLabel(code)).toBe(label));

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(typeof languageLabel(text)).toBe('string')));
  });
});
