import { describe, expect, it } from '@jest/globals';
import type { Understood } from '../api/catalogue.js';
import { understoodChips } from './understood-view.js';

const read = (key: string, applied: boolean, kind: Understood['kind'] = 'NEED'): Understood => ({
  kind,
  key,
  applied,
  value: key,
  label: key.toUpperCase(),
  words: key,
  doubtful: false,
});

describe('understoodChips', () => {
  it('lets take back what is in force, keeping what was taken back before', () => {
    expect(understoodChips([read('mensa', true)], { notMeant: ['casa'], text: '' })).toEqual([
      {
        message: 'understood.NEED',
        label: 'MENSA',
        action: 'TAKE_BACK',
        changes: { notMeant: ['casa', 'mensa'] },
      },
    ]);
  });

  it('lets restore what was taken back, after what is in force', () => {
    const chips = understoodChips([read('casa', false), read('ivrea', true, 'MUNICIPALITY')], {
      notMeant: ['casa', 'altro'],
      text: '',
    });
    expect(chips.map(({ action, message }) => [action, message])).toEqual([
      ['TAKE_BACK', 'understood.MUNICIPALITY'],
      ['RESTORE', 'understood.takenBack'],
    ]);
    expect(chips[1]?.changes).toEqual({ notMeant: ['altro'] });
  });

  it('offers what a misspelt name may mean, to be written in its place', () => {
    const maybe = { ...read('001125', false, 'MUNICIPALITY'), label: 'Ivrea', words: 'ivera', doubtful: true };
    expect(understoodChips([maybe], { notMeant: [], text: 'mensa a ivera' })).toEqual([
      { message: 'understood.maybe', label: 'Ivrea', action: 'ACCEPT', changes: { text: 'mensa a Ivrea' } },
    ]);
  });

  it('says nothing of what gave way to a choice', () => {
    expect(understoodChips([read('ivrea', false, 'MUNICIPALITY')], { notMeant: [], text: '' })).toEqual([]);
  });
});
