import { describe, expect, it } from '@jest/globals';
import { bodiesNamed, isUnfinished, wordsOfQuestion } from './words-of-question.js';

describe('words of a question', () => {
  it.each<[string, string[]]>([
    ['riesco a pagare le bollette', ['pagare', 'bollette']],
    ['l\'assistente: "sociale" -casa', ['assistente', 'sociale', 'casa']],
    ['IN.RE.TE.', ['inrete', 're']],
    ["'; drop table entry; --", ['drop', 'table', 'entry']],
    ['casa CASA casa', ['casa']],
    ['', []],
  ])('%s', (text, words) => expect(wordsOfQuestion(text)).toEqual(words));

  it('are unfinished while the last is being typed', () => {
    expect(['boll', 'boll ', 'boll.', '', 'casa di'].map(isUnfinished)).toEqual([true, false, false, false, false]);
  });

  it('may name a managing body, or one of several', () => {
    expect(bodiesNamed(['inrete', 'casa'])).toEqual([['inrete', 'inrete-ivrea']]);
    expect(bodiesNamed(['ciss']).length).toBeGreaterThan(1);
  });
});
