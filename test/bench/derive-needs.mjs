#!/usr/bin/env node
/**
 * How well needs are read from words: micro-averaged precision, recall and F1 against the needs people gave.
 *
 *   node --import ./test/support/register-typescript.mjs test/bench/derive-needs.mjs [--wrong] [labels.json]
 *
 * `--wrong` lists what was missed and what was too much in the tuning half (the other half stays unseen).
 * Another file of labels may be named: {"offers": [{title, description, serviceType, targetGroups, needs, feed, half}]}.
 */
import { readFileSync } from 'node:fs';
import { deriveNeeds, needBySlug } from '@vicino/needs';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--')) ?? new URL('data/offer-needs.json', import.meta.url);
const { offers } = JSON.parse(readFileSync(file, 'utf8'));

/** Which columns each sample feed really has beside title and description. */
const WITH_TYPE = new Set(['cis-cirie', 'ciss38-cuorgne']);
const WITH_GROUPS = new Set(['cis-cirie', 'ciss38-cuorgne', 'ciss-chivasso', 'inrete-ivrea']);

const seen = {
  'text alone': ({ title, description }) => ({ title, description }),
  'as the feed gives it': ({ title, description, serviceType, targetGroups, feed }) => ({
    title,
    description,
    serviceType: WITH_TYPE.has(feed) ? serviceType : null,
    targetGroups: WITH_GROUPS.has(feed) ? targetGroups : [],
  }),
  'with type and groups': ({ title, description, serviceType, targetGroups }) => ({
    title,
    description,
    serviceType,
    targetGroups,
  }),
};

const groups = {
  'all offers': () => true,
  'tuning half': (offer) => offer.half === 'TUNE',
  'held-out half': (offer) => offer.half === 'HELD',
  'feeds without needs': (offer) => ['cis-cirie', 'ciss-chivasso'].includes(offer.feed),
};

const areaOf = (slug) => needBySlug(slug)?.parent ?? slug;
const levels = { 1: (slugs) => new Set(slugs.map(areaOf)), 2: (slugs) => new Set(slugs) };

function score(list, view, level) {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const offer of list) {
    const answer = level(deriveNeeds(view(offer)).map((need) => need.slug));
    const truth = level(offer.needs);
    given += answer.size;
    wanted += truth.size;
    right += [...answer].filter((slug) => truth.has(slug)).length;
  }
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const percent = (value) => `${(100 * value).toFixed(1)}`.padStart(6);
console.log(`${'offers'.padEnd(22)}${'seen'.padEnd(24)} level 1: P     R     F1     level 2: P     R     F1`);
for (const [group, belongs] of Object.entries(groups)) {
  const list = offers.filter(belongs);
  if (list.length === 0) continue;
  for (const [name, view] of Object.entries(seen)) {
    const cells = [1, 2].map((number) => {
      const { precision, recall, f1 } = score(list, view, levels[number]);
      return `${percent(precision)}${percent(recall)}${percent(f1)}`;
    });
    console.log(`${`${group} (${list.length})`.padEnd(22)}${name.padEnd(24)}${cells.join('    ')}`);
  }
}

if (args.includes('--wrong')) {
  for (const offer of offers.filter((one) => one.half === 'TUNE')) {
    const answer = deriveNeeds(seen['as the feed gives it'](offer));
    const missed = offer.needs.filter((slug) => !answer.some((need) => need.slug === slug));
    const extra = answer.filter((need) => !offer.needs.includes(need.slug));
    if (missed.length + extra.length === 0) continue;
    console.log(`\n${offer.title}\n  missed: ${missed.join(', ') || '–'}`);
    for (const need of extra) console.log(`  extra:  ${need.slug} ${need.score} (${need.evidence.join(' / ')})`);
  }
}
