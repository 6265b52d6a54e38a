import { describe, expect, it } from '@jest/globals';
import { isListed } from './opportunity-window.js';

describe('isListed', () => {
  const window = { opensOn: '2026-03-01', closesOn: '2026-04-29' };

  it('lists an opportunity until the end of its closing day', () => {
    expect(isListed({ status: 'ACTIVE', window }, '2026-04-29')).toBe(true);
    expect(isListed({ status: 'ACTIVE', window }, '2026-04-30')).toBe(false);
  });

  it('lists what has no closing day', () => {
    expect(isListed({ status: 'TO_VERIFY', window: null }, '2099-01-01')).toBe(true);
    expect(isListed({ status: 'ACTIVE', window: { opensOn: null, closesOn: null } }, '2099-01-01')).toBe(true);
  });

  it('does not list what is closed, whatever its dates', () => {
    expect(isListed({ status: 'CLOSED', window: null }, '2026-01-01')).toBe(false);
  });
});
