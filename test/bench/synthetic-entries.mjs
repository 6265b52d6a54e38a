/**
 * Entries for measuring: invented, and every title says so. Needs, places and services are drawn from the real
 * taxonomies, so that filters and facets have the spread they have in the catalogue. The same number gives the same entry.
 */
import { managingBodies, municipalities } from '@vicino/territory';
import { needs, serviceTypes, targetGroups, wordsOf } from '@vicino/needs';
import { sampleEntry } from '@vicino/store/testing';

const PLACES = municipalities();
const NEEDS = needs();
const SERVICES = serviceTypes();
const GROUPS = targetGroups();
const BODIES = managingBodies();
const WORDS = NEEDS.flatMap((need) => wordsOf(need.slug));

/** Makes some hundred different words; the 91 real offers of the first sources have 21 on average. */
const PHRASES = 40;

/**
 * The entry of a number from 0.
 * @param word one that no other entry has, where the entry is to be found by it
 * @param phrases how long its description is
 */
export function syntheticEntry(number, word = '', phrases = PHRASES) {
  const draw = drawsOf(number);
  const place = pick(PLACES, draw());
  const need = pick(NEEDS, draw());
  const body = pick(BODIES, draw());
  const served = Array.from({ length: 1 + (draw() % 30) }, () => pick(PLACES, draw()).istatCode);
  const text = (length) => Array.from({ length }, () => pick(WORDS, draw())).join(' ');
  return sampleEntry(`bench-${number}`, {
    title: `${need.label} a ${place.name}, voce sintetica ${number} ${word}`.trim(),
    summary: text(6),
    description: text(phrases),
    needs: [need, pick(NEEDS, draw())].map(({ slug }) => ({ slug, origin: 'STATED', evidence: [] })),
    targetGroups: [pick(GROUPS, draw()).slug],
    serviceType: pick(SERVICES, draw()).slug,
    provider: { name: `Ente sintetico ${draw() % 500}` },
    managingBody: body.id,
    serviceArea: {
      label: 'Area sintetica',
      scope: 'MUNICIPALITIES',
      municipalities: [...new Set(served)].sort(),
      complete: true,
    },
  });
}

function pick(list, number) {
  return list[number % list.length];
}

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function drawsOf(seed) {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
