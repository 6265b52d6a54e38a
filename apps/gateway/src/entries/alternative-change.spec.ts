import { describe, expect, it } from '@jest/globals';
import type { Understood } from '@vicino/contracts';
import { changeFor } from './alternative-change.js';

const understood = (kind: Understood['kind'], value: string, words: string, applied = true): Understood => ({
  kind,
  value,
  label: null,
  words,
  applied,
  doubtful: false,
  key: `${kind}:${value}`,
});
const NEED = understood('NEED', 'mensa', 'mensa');
const HOME = understood('MUNICIPALITY', '001125', 'a Ivrea');
const QUERY = { text: 'mensa a Ivrea', notMeant: ['NEED:affitto'], needs: [] };

describe('changeFor', () => {
  it('keeps the words of the place where they alone say who asks', () => {
    expect(changeFor({ kind: 'WIDER_NEED', value: 'cibo' }, QUERY, [NEED, HOME])).toMatchObject({
      text: 'a Ivrea',
      needs: ['cibo'],
    });
    expect(changeFor({ kind: 'DESK', value: 'inrete-ivrea' }, QUERY, [NEED, HOME])).toMatchObject({
      text: 'a Ivrea',
      managingBodies: ['inrete-ivrea'],
      leaveOut: expect.arrayContaining(['costs', 'openNow']),
    });
  });

  it('drops them where they are not in force', () => {
    const notHome = { ...HOME, applied: false };
    expect(changeFor({ kind: 'WIDER_NEED', value: 'cibo' }, QUERY, [NEED, notHome]).text).toBe('');
  });

  it('adds to what is not meant', () => {
    expect(changeFor({ kind: 'WORDS', value: null }, QUERY, [NEED, HOME]).notMeant).toEqual([
      'NEED:affitto',
      'NEED:mensa',
    ]);
  });

  it('asks everywhere without the place, but from the same point', () => {
    expect(changeFor({ kind: 'EVERYWHERE', value: null }, QUERY, [NEED, HOME])).toMatchObject({
      text: '',
      needs: ['mensa'],
      leaveOut: ['municipality'],
      nearMunicipality: null,
    });
    const near = understood('NEAR', '001047', 'vicino a Caluso');
    expect(
      changeFor({ kind: 'EVERYWHERE', value: null }, { text: 'trattoria vicino a Caluso', notMeant: [], needs: [] }, [
        near,
      ]),
    ).toMatchObject({ text: 'trattoria', needs: null, nearMunicipality: '001047' });
  });

  it('asks for what is meant of the neighbours, and for the words where nothing is', () => {
    expect(changeFor({ kind: 'NEIGHBOUR', value: '001017' }, QUERY, [NEED, HOME])).toMatchObject({
      municipality: '001017',
      text: '',
      needs: ['mensa'],
    });
    expect(changeFor({ kind: 'NEIGHBOUR', value: '001017' }, QUERY, [HOME])).toMatchObject({
      municipality: '001017',
      text: null,
      needs: null,
    });
  });
});
