import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { dependsOnMinute, isForEverybody } from './for-everybody.js';

describe('isForEverybody', () => {
  it.each([
    ['{ searchEntries(input: {}) { totalCount } needs { slug } }', {}, true],
    [
      'query ($input: SearchInput!) { searchEntries(input: $input) { totalCount } }',
      { input: { text: 'profilo' } },
      true,
    ],
    ['query ($input: SearchInput!) { searchEntries(input: $input) { totalCount } }', { input: { profile: {} } }, false],
    ['{ searchEntries(input: { profile: { age: 80 } }) { totalCount } }', {}, false],
    ['query ($myProfile: P) { searchEntries(input: {}) { totalCount } }', {}, false],
    ['{ a: sources { id } }', {}, false],
    ['{ needs: sources { id } }', {}, false],
    ['{ needs { slug } sources { id } }', {}, false],
    ['{ __schema { types { name } } }', {}, false],
    ['mutation { needs }', {}, false],
    ['query A { needs { slug } } query B { needs { slug } }', {}, false],
    ['{ ...F } fragment F on Query { sources { id } }', {}, false],
  ])('%s %j: %s', (query, variables, expected) => {
    expect(isForEverybody(parse(query), variables)).toBe(expected);
  });
});

describe('dependsOnMinute', () => {
  it.each([
    ['{ searchEntries(input: { openNow: true }) { totalCount } }', {}, true],
    [
      'query ($input: SearchInput!) { searchEntries(input: $input) { totalCount } }',
      { input: { openNow: true } },
      true,
    ],
    ['query ($input: SearchInput!) { searchEntries(input: $input) { totalCount } }', { input: { openOn: 'x' } }, false],
  ])('%s %j: %s', (query, variables, expected) => {
    expect(dependsOnMinute(parse(query), variables)).toBe(expected);
  });
});
