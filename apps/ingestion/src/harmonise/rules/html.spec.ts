import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { htmlLabelled, htmlListItems, htmlParagraphs, htmlToPlainText, isHtml } from './html.js';

const audience =
  '<ul><li>famiglie</li><li>adulti-difficolta</li></ul><p>ISEE fino a 13.000 euro; residenza da 2 anni</p>';

describe('htmlToPlainText', () => {
  it('keeps lists as bullets and paragraphs as lines', () => {
    expect(htmlToPlainText(audience)).toBe(
      '• famiglie\n• adulti-difficolta\n\nISEE fino a 13.000 euro; residenza da 2 anni',
    );
  });

  it.each([
    ['<p>Ascolto</p><script>alert(1)</script><style>p{}</style><!-- x -->', 'Ascolto'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Ascolto', 'Ascolto'],
    ['<a href="javascript:x">sportello</a> &egrave; qui', 'sportello è qui'],
    ['<img src=x onerror=alert(1)>Ascolto', 'Ascolto'],
    ['ISEE < 13.000 e > 5.000 euro & altro', 'ISEE < 13.000 e > 5.000 euro & altro'],
  ])('turns %j into %j', (html, text) => {
    expect(htmlToPlainText(html)).toBe(text);
  });

  it('leaves nothing that an outlet could take for a tag, and is idempotent', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      'lt;',
      'amp;',
      'b',
      '/',
      'script',
      '"',
      ' ',
      'è',
      '<p>',
      '</p>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (html) => {
        const text = htmlToPlainText(html);
        expect(isHtml(text)).toBe(false);
        expect(htmlToPlainText(text)).toBe(text);
      }),
    );
  });
});

describe('parts of an HTML text', () => {
  it('reads list items apart from paragraphs', () => {
    expect(htmlListItems(audience)).toEqual(['famiglie', 'adulti-difficolta']);
    expect(htmlParagraphs(audience)).toEqual(['ISEE fino a 13.000 euro; residenza da 2 anni']);
  });

  it('reads a labelled paragraph and leaves it out of the others', () => {
    const html = '<p>Domande per contributi.</p><p><strong>Orari:</strong> martedì 9-12; giovedì 9-12 e 14-17.30</p>';
    expect(htmlLabelled('Orari')(html)).toEqual(['martedì 9-12; giovedì 9-12 e 14-17.30']);
    expect(htmlParagraphs(html)).toEqual(['Domande per contributi.']);
  });
});
