import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EligibilityRule, eligibilityOf, type Entry, type Profile } from '@vicino/domain';
import { createDataSource } from '@vicino/store';
import { EntryWriter } from '@vicino/store/write';
import { placeNames } from '../../apps/gateway/src/eligibility/place-names.js';
import { startSystem, type System } from '../support/start-system.js';
import { areaOf, CHIVASSO, entryWith, IVREA, needsOf } from './search-fixtures.js';

interface Found {
  readonly searchEntries: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string };
      readonly eligibility: {
        readonly answer: string;
        readonly reasons: readonly { criterion: string | null; label: string; answer: string; text: string }[];
      } | null;
    }[];
    readonly facets: readonly { field: string; values: readonly { value: string; count: number }[] }[];
  };
}

const SEARCH = `query ($input: SearchInput!, $first: Int) {
  searchEntries(input: $input, first: $first) {
    totalCount
    edges { node { id } eligibility { answer reasons { criterion label answer text } } }
    facets { field values { value count } }
  }
}`;

const rule = (
  criterion: EligibilityRule['criterion'],
  comparison: EligibilityRule['comparison'],
  value: number | null = null,
  qualifier: string | null = null,
): EligibilityRule => ({ criterion, comparison, value, qualifier, text: `${criterion} ${value ?? ''}`.trim() });

const CONDITIONS: readonly (readonly EligibilityRule[])[] = [
  [],
  [rule('eta-minima', 'AT_LEAST', 65)],
  [rule('eta-massima', 'AT_MOST', 29)],
  [rule('eta-minima', 'AT_LEAST', 18), rule('eta-massima', 'AT_MOST', 64)],
  [rule('isee-massimo', 'AT_MOST', 13_000)],
  [rule('isee-massimo', 'AT_MOST', 26_000.5)],
  [rule('isee-massimo', 'AT_MOST', 50_000, 'sociosanitario')],
  [rule('isee-massimo', 'AT_MOST', 13_000), rule('isee-massimo', 'AT_MOST', 20_000, 'se minorenne')],
  [rule('residenza-minima-anni', 'AT_LEAST', 2)],
  [rule('residenza-comune', 'IS', null, 'Piemonte')],
  [rule('invalidita', 'IS')],
  [rule('invalidita', 'AT_LEAST', 74)],
  [rule('stato-disoccupazione', 'IS')],
  [rule('titolo-soggiorno', 'IS')],
  [rule('genere', 'IS')],
  [rule('valutazione-uvg-umvd', 'AT_LEAST', 7)],
  [rule('invio', 'IS'), rule('eta-minima', 'AT_LEAST', 65)],
];

const AREAS: readonly Entry['serviceArea'][] = [
  areaOf(IVREA),
  areaOf(CHIVASSO),
  { ...areaOf(CHIVASSO), complete: false },
];

/** Every condition in every area: 51 entries, alternately of two needs and two kinds. */
const ENTRIES = CONDITIONS.flatMap((rules, row) =>
  AREAS.map((serviceArea, column) =>
    entryWith({
      title: `Misura ${row} ${column}`,
      slug: `misura-${row}-${column}`,
      serviceArea,
      eligibility: { text: null, rules },
      needs: needsOf(row % 2 === 0 ? 'bollette' : 'debiti'),
      kind: (row + column) % 2 === 0 ? 'SERVICE' : 'OPPORTUNITY',
    }),
  ),
);

const PROFILES: readonly (readonly [string, Profile])[] = [
  ['tells nothing', {}],
  ['is at every limit', { age: 65, isee: 13_000, residenceYears: 2, disabilityPercent: 74, municipality: IVREA }],
  ['is just outside', { age: 64, isee: 13_000.01, residenceYears: 1, disabilityPercent: 73, municipality: IVREA }],
  ['is young and works', { age: 22, employment: 'EMPLOYED', gender: 'MALE', disability: false, permit: 'NONE' }],
  ['needs to be asked', { employment: 'OTHER', gender: 'OTHER', permit: 'EU', disability: true, minors: 2 }],
  ['is well off', { isee: 90_000, municipality: CHIVASSO }],
];

let system: System;

beforeAll(async () => {
  system = await startSystem({ sources: [] });
  const database = createDataSource(system.databaseUrl, { applicationName: 'eligibility-test', poolSize: 2 });
  await database.initialize();
  await new EntryWriter(database).save(ENTRIES, { runId: null, fetchedAt: new Date() });
  await database.destroy();
  await system.drained();
});

afterAll(() => system?.stop());

async function search(input: Record<string, unknown>): Promise<Found['searchEntries']> {
  const { data, errors } = await system.ask<Found>(SEARCH, { input, first: 100 });
  expect(errors).toBeUndefined();
  return data.searchEntries;
}

const idsOf = ({ edges }: Found['searchEntries']) => edges.map(({ node }) => node.id).sort();
const answers = (profile: Profile) =>
  new Map(ENTRIES.map((entry) => [entry.id, eligibilityOf(entry, profile, placeNames).answer]));

describe('results for a person', () => {
  it.each(PROFILES)('leave out exactly what is certainly not for somebody who %s', async (_who, profile) => {
    const expected = [...answers(profile)].filter(([, answer]) => answer !== 'NO').map(([id]) => id);
    const found = await search({ profile, onlyEligible: true });
    expect(idsOf(found)).toEqual(expected.sort());
    expect(found.totalCount).toBe(expected.length);
  });

  it('are different for different people', () => {
    const refused = PROFILES.map(([, profile]) =>
      [...answers(profile)].flatMap(([id, answer]) => (answer === 'NO' ? [id] : [])).join(),
    );
    expect(refused[0]).toBe('');
    expect(new Set(refused).size).toBe(5);
  });

  it.each(PROFILES)('are all judged as the domain judges, for somebody who %s', async (_who, profile) => {
    const { edges, totalCount } = await search({ profile });
    expect(totalCount).toBe(ENTRIES.length);
    const expected = answers(profile);
    for (const { node, eligibility } of edges) expect(eligibility?.answer).toBe(expected.get(node.id));
  });

  it('are judged for a resident of the municipality that was asked for', async () => {
    const { edges } = await search({ municipality: IVREA, profile: { age: 70 }, onlyEligible: true });
    const expected = [...answers({ age: 70, municipality: IVREA })].filter(([id, answer]) => {
      const served = ENTRIES.find((entry) => entry.id === id)?.serviceArea.municipalities.includes(IVREA);
      return served === true && answer !== 'NO';
    });
    expect(edges.map(({ node, eligibility }) => [node.id, eligibility?.answer]).sort()).toEqual(expected.sort());
  });

  it('count beside a filter what one gets by choosing it', async () => {
    const input = { profile: PROFILES[2]?.[1], onlyEligible: true };
    const { facets } = await search(input);
    const counted = facets.flatMap(({ field, values }) => values.map((value) => ({ field, ...value })));
    expect(counted.map(({ field }) => field)).toEqual(expect.arrayContaining(['needs', 'kinds']));
    for (const { field, value, count } of counted) {
      expect({ field, value, count: (await search({ ...input, [field]: [value] })).totalCount }).toEqual({
        field,
        value,
        count,
      });
    }
  });

  it('say nothing of eligibility where nobody was told of', async () => {
    const { edges } = await search({});
    expect(edges.map(({ eligibility }) => eligibility)).toEqual(ENTRIES.map(() => null));
  });
});

describe('the sheet', () => {
  const SHEET = `query ($slug: String!, $profile: ProfileInput!) {
    entry(slug: $slug) { eligibility(profile: $profile) { answer reasons { criterion label answer text untold } } }
  }`;

  it('tells a person the conditions one by one', async () => {
    const variables = { slug: 'misura-1-0', profile: { municipality: IVREA } };
    const { data } = await system.ask<{ entry: unknown }>(SHEET, variables);
    expect(data.entry).toEqual({
      eligibility: {
        answer: 'ASK',
        reasons: [
          expect.objectContaining({ criterion: 'residenza-comune', answer: 'YES', untold: false }),
          {
            criterion: 'eta-minima',
            label: 'Età minima',
            answer: 'ASK',
            text: 'Dipende dalla tua età: almeno 65 anni.',
            untold: true,
          },
        ],
      },
    });
  });
});
