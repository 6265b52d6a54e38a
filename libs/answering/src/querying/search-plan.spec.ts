import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema, understoodKey } from '@vicino/contracts';
import { planSearch } from './search-plan.js';

const TORINESE = '001265';
const ROTTARO = '001264';
const VITTONE = '001266';

/** Codes of the municipalities offered, none of which is in force. */
function offered(asked: Record<string, unknown>): string[] {
  const plan = planSearch(searchQuerySchema.parse({ today: '2026-11-22', text: 'nido a Settimo', ...asked }));
  expect(plan.residence).toEqual(asked['municipality'] === undefined ? null : [asked['municipality']]);
  return plan.understoodAs.filter(({ doubtful, applied }) => doubtful && !applied).map(({ value }) => value);
}

describe('a name that several municipalities have', () => {
  it('is offered as each of them', () => {
    expect(offered({})).toEqual([TORINESE, VITTONE, ROTTARO]);
    expect(offered({ municipality: '001125' })).toEqual([TORINESE, VITTONE, ROTTARO]);
  });

  it('is not offered to whoever lives in one of them', () => {
    expect(offered({ municipality: VITTONE })).toEqual([]);
  });

  it('is not offered again as what it was said not to mean', () => {
    expect(offered({ notMeant: [understoodKey('MUNICIPALITY', TORINESE)] })).toEqual([VITTONE, ROTTARO]);
  });
});
