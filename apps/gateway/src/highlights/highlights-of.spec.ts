import { describe, expect, it } from '@jest/globals';
import type { Understood } from '@vicino/contracts';
import fc from 'fast-check';
import { askedWords } from './asked-words.js';
import { highlightsOf } from './highlights-of.js';

const NOTHING = { title: '', summary: '', description: '' };
const understood = (kind: Understood['kind'], value: string, words = '', applied = true): Understood => {
  return { kind, value, words, applied, doubtful: false, label: null, key: `${kind}:${value}` };
};

/** The summary with what is marked in it between square brackets; null where nothing is. */
function marked(text: string, summary: string, understoodAs: Understood[] = []): string | null {
  const asked = askedWords(text, understoodAs);
  const [found] = asked === null ? [] : highlightsOf({ ...NOTHING, summary }, asked);
  return found?.snippet.replaceAll('<mark>', '[').replaceAll('</mark>', ']') ?? null;
}

describe('highlightsOf', () => {
  it.each([
    ['each word', 'pasto caldo', 'Un pasto caldo ogni giorno.', 'Un [pasto] [caldo] ogni giorno.'],
    ['other endings', 'contributo affitti', 'Contributi per l’affitto', '[Contributi] per l’[affitto]'],
    ['accents left out', 'citta', 'In tutta la CITTÀ.', 'In tutta la [CITTÀ].'],
    ['what comes after an apostrophe', "l'emporio", "Vieni all'emporio", 'Vieni all&#39;[emporio]'],
    ['a misspelt word', 'dormitrio', 'Un dormitorio per tutti', 'Un [dormitorio] per tutti'],
    ['a word still being typed', 'dorm', 'Un dormitorio per tutti', 'Un [dormitorio] per tutti'],
    ['no half of a word that is finished', 'dorm ', 'Un dormitorio per tutti', null],
    ['no neighbour of a word that is right', 'corso', 'Il corpo di volontari', null],
    ['no words that only ask', 'vorrei che sia per me', 'Per me e per chi vorrei', null],
    ['nothing where nothing is found', 'mensa', 'Un letto', null],
  ])('marks %s', (_, text, summary, expected) => {
    expect(marked(text, summary)).toBe(expected);
  });

  it('marks what names a need that is meant, as long as it is meant', () => {
    const need = understood('NEED', 'parlare-assistente-sociale');
    const summary = 'Si parla con un assistente sociale del Comune.';
    expect(marked('a chi mi rivolgo', summary, [need])).toBe('Si parla con un [assistente sociale] del Comune.');
    expect(marked('a chi mi rivolgo', summary, [{ ...need, applied: false }])).toBeNull();
  });

  it('does not mark the place', () => {
    const place = understood('MUNICIPALITY', '001125', 'a Ivrea');
    expect(marked('pasto a Ivrea', 'Un pasto a Ivrea', [place])).toBe('Un [pasto] a Ivrea');
    expect(askedWords('a Ivrea', [place])).toBeNull();
  });

  it('looks for nothing in the description where the title or the summary has it', () => {
    const asked = askedWords('pasto caldo', []);
    if (asked === null) throw new Error('nothing asked');
    const fieldsOf = (texts: Partial<typeof NOTHING>): string[] =>
      highlightsOf({ ...NOTHING, description: 'Un pasto', ...texts }, asked).map(({ field }) => field);
    expect(fieldsOf({ title: 'Pasto', summary: 'Caldo' })).toEqual(['title', 'summary']);
    expect(fieldsOf({ summary: 'Caldo' })).toEqual(['summary']);
    expect(fieldsOf({ summary: 'Un letto' })).toEqual(['description']);
  });

  it('gives of a long description the part that has the most, cut between words', () => {
    const filler = Array.from({ length: 40 }, (_, index) => `riempitivo${index}`).join(' ');
    const asked = askedWords('pasto caldo', []);
    if (asked === null) throw new Error('nothing asked');
    const [found] = highlightsOf({ ...NOTHING, description: `Pasto. ${filler} un pasto\n\n caldo ${filler}` }, asked);
    const snippet = found?.snippet ?? '';
    expect(snippet).toMatch(
      /^…riempitivo\d+ .*un <mark>pasto<\/mark> <mark>caldo<\/mark> riempitivo0 .* riempitivo\d+…$/,
    );
    expect(snippet.replace(/<\/?mark>/g, '').length).toBeLessThan(190);
  });

  it('gives a short description whole', () => {
    const asked = askedWords('pasto', []);
    if (asked === null) throw new Error('nothing asked');
    expect(highlightsOf({ ...NOTHING, description: '«Pasto» (caldo).' }, asked)).toEqual([
      { field: 'description', snippet: '«<mark>Pasto</mark>» (caldo).' },
    ]);
  });

  it('changes no text beyond its marks, and lets no markup of a provider through', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(' pasto ', '<b>', ' caldo', '&amp;', "l'", 'pasti'));
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (title) => {
        const asked = askedWords('pasto caldo', []);
        const snippet = asked === null ? undefined : highlightsOf({ ...NOTHING, title }, asked)[0]?.snippet;
        if (snippet === undefined) return;
        const bare = snippet.replaceAll('<mark>', '').replaceAll('</mark>', '');
        expect(bare).not.toMatch(/[<>"']/);
        const read = bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
        expect(read.replaceAll('&#39;', "'").replaceAll('&amp;', '&')).toBe(title);
      }),
    );
  });
});
