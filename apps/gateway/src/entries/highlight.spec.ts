import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARK_END, MARK_START } from '@vicino/contracts';
import { markedHtml } from './highlight.js';

describe('markedHtml', () => {
  it('marks the words found', () => {
    expect(markedHtml(`una ${MARK_START}mensa${MARK_END} calda`)).toBe('una <mark>mensa</mark> calda');
  });

  it('lets no markup of a provider through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(markedHtml(text).replaceAll('<mark>', '').replaceAll('</mark>', '')).not.toMatch(/[<>"']/);
      }),
    );
  });
});
