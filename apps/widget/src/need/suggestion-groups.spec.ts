import { describe, expect, it } from '@jest/globals';
import type { Suggestions } from '../api/catalogue.js';
import { suggestionGroups } from './suggestion-groups.js';

const NONE: Suggestions = { needs: [], entries: [], providers: [], places: [] };

describe('suggestionGroups', () => {
  it('leads each kind to its own place', () => {
    const groups = suggestionGroups({
      needs: [{ slug: 'pagare-bollette', label: 'Pagare le bollette', words: 'luce e gas' }],
      entries: [{ slug: 'bonus-luce', title: 'Bonus luce' }],
      providers: [{ name: 'Caritas', count: 3 }],
      places: [{ istatCode: '001125', label: 'Ivrea', words: null }],
    });
    expect(groups.map(({ title, options }) => [title, options[0]?.changes])).toEqual([
      ['suggest.needs', expect.objectContaining({ needs: ['pagare-bollette'], text: '', notMeant: [] })],
      ['suggest.entries', { sheet: 'bonus-luce' }],
      ['suggest.providers', expect.objectContaining({ provider: 'Caritas', text: '' })],
      ['suggest.places', { municipality: '001125' }],
    ]);
    expect(groups[0]?.options[0]?.words).toBe('luce e gas');
  });

  it('leaves out kinds without any, and is never longer than a screen', () => {
    const entries = Array.from({ length: 9 }, (_, index) => ({ slug: `s${index}`, title: `S${index}` }));
    const groups = suggestionGroups({ ...NONE, entries });
    expect(groups.map(({ title, options }) => [title, options.length])).toEqual([['suggest.entries', 3]]);
    expect(suggestionGroups(NONE)).toEqual([]);
  });
});
