import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { municipalityOf } from './municipality.js';

const FILE = resolve(import.meta.dirname, '../../../../../libs/territory/data/namesakes.csv');
const namesakes = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([istatCode = '', name = '', province = '']) => ({ istatCode, name, province }));

const find = (stated: string) =>
  municipalityOf({
    stated,
    address: '',
    title: '',
    managingBody: null,
    postalCode: null,
    province: null,
    expected: true,
  });

describe('comuni elsewhere in Italy whose names are like ours', () => {
  const ways: readonly (readonly [string, (place: (typeof namesakes)[number]) => string])[] = [
    ['alone', ({ name }) => name],
    ['in capitals', ({ name }) => name.toUpperCase()],
    ['with their province', ({ name, province }) => `${name} (${province})`],
    ['at the end of an address', ({ name, province }) => `Via Roma 3, ${name} (${province})`],
    ['at the end of an address without a comma', ({ name }) => `Via Roma 3 ${name}`],
  ];
  // 001018 is the code by which Rivodora, which is ours, is known.
  const places = namesakes.filter(({ istatCode }) => istatCode !== '001018');

  it.each(ways)('are never taken for ours, %s', (_, write) => {
    const taken = places.filter((place) => find(write(place)).value.istatCode !== null).map(write);
    expect(taken).toEqual([]);
    expect(places.filter((place) => find(write(place)).findings.length === 0).map(write)).toEqual([]);
  });
});
