import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deriveNeeds, type Offering } from './derive-needs.js';
import { needBySlug } from './taxonomy.js';

interface LabelledOffer extends Offering {
  readonly needs: readonly string[];
  readonly half: 'TUNE' | 'HELD';
}

const labels = new URL('../../../test/bench/data/offer-needs.json', import.meta.url);
const { offers } = JSON.parse(readFileSync(labels, 'utf8')) as { readonly offers: readonly LabelledOffer[] };
const areaOf = (slug: string): string => needBySlug(slug)?.parent ?? slug;

/** Micro-averaged F1 from title and description alone, after mapping slugs to the level in question. */
function f1(list: readonly LabelledOffer[], level: (slug: string) => string): number {
  let right = 0;
  let all = 0;
  for (const { title, description, needs } of list) {
    const given = new Set(deriveNeeds({ title, description }).map((need) => level(need.slug)));
    const wanted = new Set(needs.map(level));
    right += [...given].filter((slug) => wanted.has(slug)).length;
    all += given.size + wanted.size;
  }
  return (2 * right) / all;
}

describe('needs read from words against needs people gave', () => {
  it.each(['TUNE', 'HELD'] as const)('stays good enough in the %s half', (half) => {
    const list = offers.filter((offer) => offer.half === half);
    expect(list.length).toBeGreaterThan(30);
    expect(f1(list, areaOf)).toBeGreaterThanOrEqual(0.85);
    expect(f1(list, (slug) => slug)).toBeGreaterThanOrEqual(0.75);
  });
});
