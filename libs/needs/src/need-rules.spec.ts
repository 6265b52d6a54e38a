import { describe, expect, it } from '@jest/globals';
import { NEED_RULES } from './need-rules.js';
import { needs } from './taxonomy.js';

describe('words of the needs', () => {
  it('gives every need words of its own', () => {
    const withWords = new Set(NEED_RULES.filter((rule) => rule.kind === 'ANY').map((rule) => rule.need));
    expect(needs().filter((need) => !withWords.has(need.slug))).toEqual([]);
  });

  it('never excludes with the very words that count', () => {
    const counting = new Set(
      NEED_RULES.filter((rule) => rule.kind !== 'NOT').map((rule) => `${rule.need}: ${rule.phrase.key}`),
    );
    const clashing = NEED_RULES.filter((rule) => rule.kind === 'NOT')
      .map((rule) => `${rule.need}: ${rule.phrase.key}`)
      .filter((name) => counting.has(name));
    expect(clashing).toEqual([]);
  });

  it('keeps beginnings long enough to mean something', () => {
    const short = NEED_RULES.flatMap((rule) => rule.phrase.runs.flatMap((run) => run.patterns))
      .filter((pattern) => pattern.by === 'BEGINNING' && pattern.stem.length < 4)
      .map((pattern) => pattern.stem);
    expect(short).toEqual([]);
  });
});
