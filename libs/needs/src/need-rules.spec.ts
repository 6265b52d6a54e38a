import { describe, expect, it } from '@jest/globals';
import { NEED_RULES } from './need-rules.js';
import { phraseOf } from './phrase.js';
import { needs } from './taxonomy.js';
import { WORDS_IT } from './words.generated.js';

describe('words of the needs', () => {
  it('gives every need words of its own', () => {
    const withWords = new Set(NEED_RULES.filter((rule) => rule.kind === 'ANY').map((rule) => rule.need));
    expect(needs().filter((need) => !withWords.has(need.slug))).toEqual([]);
  });

  it('never excludes with the very words that count', () => {
    const counting = new Set(
      NEED_RULES.filter((rule) => !rule.kind.startsWith('NOT')).map((rule) => `${rule.need}: ${rule.phrase.key}`),
    );
    const clashing = NEED_RULES.filter((rule) => rule.kind === 'NOT')
      .map((rule) => `${rule.need}: ${rule.phrase.key}`)
      .filter((name) => counting.has(name));
    expect(clashing).toEqual([]);
  });

  it('has no phrase of words that carry no meaning', () => {
    const lost = WORDS_IT.flatMap(({ need, phrases }) =>
      phrases.filter((phrase) => phraseOf(phrase) === null).map((phrase) => `${need}: ${phrase}`),
    );
    expect(lost).toEqual([]);
  });

  it('keeps beginnings long enough to mean something', () => {
    const short = NEED_RULES.flatMap((rule) =>
      rule.phrase.runs.flatMap((run) => run.patterns.flatMap(({ options }) => options)),
    )
      .filter((pattern) => pattern.by === 'BEGINNING' && pattern.stem.length < 4)
      .map((pattern) => pattern.stem);
    expect(short).toEqual([]);
  });
});
