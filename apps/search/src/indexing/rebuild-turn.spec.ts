import { describe, expect, it } from '@jest/globals';
import { RebuildTurn } from './rebuild-turn.js';

describe('RebuildTurn', () => {
  it('makes anew what it finds missing or outdated at its start', () => {
    expect(new RebuildTurn().next('OUTDATED', 0)).toBe('REBUILD');
    expect(new RebuildTurn().next('MISSING', 0)).toBe('REBUILD');
    expect(new RebuildTurn().next('CURRENT', 0)).toBe('WORK');
  });

  it('leaves alone the index that took the place of its own, for the length of an upgrade', () => {
    const turn = new RebuildTurn();
    turn.next('CURRENT', 0);
    expect(turn.next('OUTDATED', 1_000)).toBe('LEAVE');
    expect(turn.next('OUTDATED', 600_999)).toBe('LEAVE');
    expect(turn.next('OUTDATED', 601_000)).toBe('REBUILD');
  });

  it('makes anew at once what was lost with the engine', () => {
    const turn = new RebuildTurn();
    turn.next('CURRENT', 0);
    expect(turn.next('MISSING', 1)).toBe('REBUILD');
  });

  it('makes anew at once what an engine that was away comes back with', () => {
    const turn = new RebuildTurn();
    turn.next('CURRENT', 0);
    turn.lost();
    expect(turn.next('OUTDATED', 1)).toBe('REBUILD');
  });

  it('rests after a failure', () => {
    const turn = new RebuildTurn();
    turn.failed(0);
    expect(turn.next('OUTDATED', 999)).toBe('WORK');
    expect(turn.next('OUTDATED', 1_000)).toBe('REBUILD');
  });
});
