import { describe, expect, it } from '@jest/globals';
import { encodeReviewCursor, reviewPlace } from './review-cursor.js';

const ENTRY = '3f2a9c10-0000-5000-8000-000000000001';

describe('the cursor of reviews', () => {
  it('comes back as it went', () => {
    const place = { dueOn: '2026-11-22', entryId: ENTRY };
    expect(reviewPlace(encodeReviewCursor(place))).toEqual(place);
  });

  it.each(['', 'abc', `2026-13-01 ${ENTRY}`, `2026-11-22 ${ENTRY}'`, '2026-11-22 x'])(
    'says that %j is none',
    (text) => {
      expect(() => reviewPlace(Buffer.from(text).toString('base64url'))).toThrow(/^after: /);
    },
  );
});
