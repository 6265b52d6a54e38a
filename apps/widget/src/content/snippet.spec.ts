import { describe, expect, it } from '@jest/globals';
import { readSnippet } from './snippet.js';

describe('readSnippet', () => {
  it('tells the words found from the others', () => {
    expect(readSnippet('Aiuto per le <mark>bollette</mark> di casa')).toEqual([
      { text: 'Aiuto per le ', found: false },
      { text: 'bollette', found: true },
      { text: ' di casa', found: false },
    ]);
  });

  it('reads the escaped characters back', () => {
    expect(readSnippet('<mark>L&#39;emporio</mark> &quot;Pane &amp; Vino&quot; &lt;nuovo&gt;')).toEqual([
      { text: "L'emporio", found: true },
      { text: ' "Pane & Vino" <nuovo>', found: false },
    ]);
  });

  it('unescapes once: a text about entities stays one', () => {
    expect(readSnippet('scrivi &amp;lt;')).toEqual([{ text: 'scrivi &lt;', found: false }]);
  });

  it('leaves any other tag, and a mark that never closes, as text', () => {
    expect(readSnippet('<b>x</b> <mark>y')).toEqual([{ text: '<b>x</b> <mark>y', found: false }]);
  });

  it('has nothing to show for an empty snippet', () => {
    expect(readSnippet('')).toEqual([]);
  });
});
