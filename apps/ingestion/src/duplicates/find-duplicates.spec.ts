import { describe, expect, it } from '@jest/globals';
import type { Entry, Location } from '@vicino/domain';
import { municipalities } from '@vicino/territory';
import { sampleEntry } from '@vicino/store/testing';
import { LARGEST_FULL_BLOCK } from './blocks.js';
import type { Decision } from './decisions.js';
import { findDuplicates } from './find-duplicates.js';

const at = (istatCode: string, address: string): Location => ({
  name: null,
  address,
  postalCode: null,
  istatCode,
  latitude: null,
  longitude: null,
  precision: null,
  visibility: 'PUBLIC',
});

function service(key: string, title: string, istatCode = '001125'): Entry {
  return sampleEntry(key, {
    title,
    description: '',
    locations: [at(istatCode, 'Via Roma 1')],
    provider: { name: key },
    source: { sourceId: key, externalId: key, name: key, url: null },
  });
}

const decision = (a: Entry, b: Entry, verdict: Decision['verdict'], at = '2026-11-22T10:00:00Z'): Decision => ({
  a: a.id,
  b: b.id,
  verdict,
  by: 'operatore',
  at,
});

const one = service('one', 'Dormitorio Caritas');
const again = service('two', 'Caritas: accoglienza notturna');
const other = service('three', 'Biblioteca dei giochi', '001082');

describe('findDuplicates', () => {
  it('finds the pair, with its reasons, and nothing else', () => {
    const { pairs } = findDuplicates([one, again, other]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ verdict: 'SAME', decision: null });
    expect([pairs[0]?.a, pairs[0]?.b]).toEqual([one.id, again.id].toSorted());
  });

  it('remembers what a person decided, in either order; the latest holds', () => {
    expect(findDuplicates([one, again], [decision(again, one, 'DIFFERENT')]).pairs).toEqual([]);
    const later = decision(one, again, 'UNSURE', '2026-11-23T10:00:00+01:00');
    const { pairs } = findDuplicates([one, again], [later, decision(again, one, 'DIFFERENT')]);
    expect(pairs).toMatchObject([{ verdict: 'UNSURE', decision: later }]);
  });

  it('keeps a decided pair that nothing would have brought together', () => {
    const same = decision(one, other, 'SAME');
    expect(findDuplicates([one, other], [same]).pairs).toMatchObject([{ verdict: 'SAME', decision: same }]);
    expect(findDuplicates([one], [same]).pairs).toEqual([]);
  });

  it('finds duplicates in blocks too big to compare all with all', () => {
    const names = [
      'Aurora',
      'Betulla',
      'Cedro',
      'Dalia',
      'Edera',
      'Fiordaliso',
      'Ginestra',
      'Iris',
      'Lavanda',
      'Mirto',
    ];
    const many = names.flatMap((name, row) =>
      Array.from({ length: 12 }, (_, column) =>
        service(
          `${name} ${String(column)}`,
          `Emporio ${name} ${names[(row + column) % names.length] ?? ''} ${String(column)}`,
        ),
      ),
    );
    expect(many.length).toBeGreaterThan(LARGEST_FULL_BLOCK);
    const original = many.find(({ title }) => title === 'Emporio Ginestra Iris 1');
    const copy = service('copy', 'Ginestra - Iris, emporio 1');
    const { pairs, compared } = findDuplicates([...many, copy]);
    expect(pairs).toContainEqual(expect.objectContaining({ verdict: 'SAME', ...inOrder(original?.id ?? '', copy.id) }));
    expect(compared).toBeLessThan((many.length * many.length) / 2);
  });

  it('compares a small share of what all with all would be', () => {
    const towns = municipalities();
    const list = towns.flatMap(({ istatCode }, row) => [
      service(`caf ${String(row)}`, 'CAF', istatCode),
      service(`nido ${String(row)}`, 'Asilo nido', istatCode),
      service(`mensa ${String(row)}`, 'Mensa dei poveri', istatCode),
    ]);
    const { pairs, compared } = findDuplicates(list);
    expect(pairs).toEqual([]);
    expect(compared).toBeLessThan(list.length * 20);
  });
});

function inOrder(a: string, b: string): { a: string; b: string } {
  return a < b ? { a, b } : { a: b, b: a };
}
