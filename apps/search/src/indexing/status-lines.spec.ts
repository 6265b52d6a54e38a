import { expect, it } from '@jest/globals';
import { statusLines } from './status-lines.js';

it('tells how the index stands, and how far a rebuild is', () => {
  const status = { engine: 'up' as const, documents: 90, pending: 2 };
  expect(statusLines(status)).toEqual(['engine up, 90 documents, 2 changes pending']);
  const index = {
    state: 'OUTDATED' as const,
    rebuild: { documents: 30, entries: 93 },
    setAside: 1,
    verification: null,
  };
  expect(statusLines({ ...status, index })).toEqual([
    'engine up, 90 documents, 2 changes pending',
    'index outdated, 1 entries set aside',
    'being rebuilt: 30 of about 93 documents',
  ]);
});
