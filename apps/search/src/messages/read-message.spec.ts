import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { QueryRefused } from './query-refused.js';
import { readMessage } from './read-message.js';

const readQuery = (message: unknown) => readMessage(searchQuerySchema, message);

const refusal = (message: unknown) => {
  try {
    readQuery(message);
  } catch (error) {
    if (error instanceof QueryRefused) return error;
  }
  throw new Error('It was not refused');
};

describe('readMessage', () => {
  it('fills in what is not said', () => {
    expect(readQuery({ today: '2026-11-22' })).toMatchObject({ text: '', municipality: null, needs: [], limit: 20 });
  });

  it.each([
    [{ today: '22/11/2026' }, ['today']],
    [{ today: '2026-11-22', municipality: 'Ivrea', limit: 500 }, ['limit', 'municipality']],
    [{ today: '2026-11-22', needs: ['casa', ''] }, ['needs.1']],
    [{ today: '2026-11-22', eligibleFor: { age: 250, isee: -3 } }, ['eligibleFor.age', 'eligibleFor.isee']],
    ['ciao', ['message']],
    [null, ['message']],
  ])('refuses %j and names the field', (message, fields) => {
    expect([...refusal(message).fields].sort()).toEqual(fields);
  });

  it('does not repeat what was asked', () => {
    expect(refusal({ today: 'la mia situazione', text: 5 }).message).not.toContain('situazione');
    const profile = { age: 777, permit: 'segreto', municipality: 'casa mia' };
    expect(refusal({ today: '2026-11-22', eligibleFor: profile }).message).not.toMatch(/777|segreto|casa mia/);
  });
});
