import { describe, expect, it } from '@jest/globals';
import { encodeProblemCursor, problemPlace } from './problem-cursor.js';

describe('the cursor of problems', () => {
  it.each([
    { runId: 1, after: '0' },
    { runId: 90_071_992, after: '123456789012345678' },
  ])('comes back as it went: %j', (place) => {
    expect(problemPlace(encodeProblemCursor(place))).toEqual(place);
  });

  it.each(['', 'abc', 'MTI', Buffer.from('1.-2').toString('base64url'), Buffer.from('1.2.3').toString('base64url')])(
    'says that %j is none',
    (cursor) => {
      expect(() => problemPlace(cursor)).toThrow(/^after: /);
    },
  );
});
