import { describe, expect, it } from '@jest/globals';
import { decidingReasons } from './deciding-reasons.js';

describe('decidingReasons', () => {
  const reason = (answer: 'YES' | 'NO' | 'ASK', text: string) => ({ answer, text, untold: false });

  it('are those of the answer, each once', () => {
    const reasons = [reason('YES', 'Abiti lì.'), reason('NO', 'ISEE alto.'), reason('NO', 'ISEE alto.')];
    expect(decidingReasons({ answer: 'NO', reasons })).toEqual(['ISEE alto.']);
    expect(decidingReasons({ answer: 'YES', reasons })).toEqual(['Abiti lì.']);
    expect(decidingReasons({ answer: 'ASK', reasons })).toEqual([]);
  });
});
