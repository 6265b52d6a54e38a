import { describe, expect, it } from '@jest/globals';
import type { Understood } from '../api/catalogue.js';
import { understoodChips } from './understood-view.js';

const read = (key: string, applied: boolean, kind: Understood['kind'] = 'NEED'): Understood => ({
  kind,
  key,
  applied,
  value: key,
  label: key.toUpperCase(),
});

describe('understoodChips', () => {
  it('lets take back what is in force, keeping what was taken back before', () => {
    expect(understoodChips([read('mensa', true)], ['casa'])).toEqual([
      {
        message: 'understood.NEED',
        label: 'MENSA',
        action: 'TAKE_BACK',
        changes: { notMeant: ['casa', 'mensa'] },
      },
    ]);
  });

  it('lets restore what was taken back, after what is in force', () => {
    const chips = understoodChips([read('casa', false), read('ivrea', true, 'MUNICIPALITY')], ['casa', 'altro']);
    expect(chips.map(({ action, message }) => [action, message])).toEqual([
      ['TAKE_BACK', 'understood.MUNICIPALITY'],
      ['RESTORE', 'understood.takenBack'],
    ]);
    expect(chips[1]?.changes).toEqual({ notMeant: ['altro'] });
  });

  it('says nothing of what gave way to a choice', () => {
    expect(understoodChips([read('ivrea', false, 'MUNICIPALITY')], [])).toEqual([]);
  });
});
