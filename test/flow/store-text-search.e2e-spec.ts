import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, type EntryQuestion, EntryTextSearch } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import type { Entry } from '@vicino/domain';
import type { DataSource } from 'typeorm';

const context = { runId: null, fetchedAt: new Date('2026-11-22T10:00:00Z') };
const ALL: EntryQuestion = {
  words: [],
  unfinished: false,
  bodyNames: [],
  meant: [],
  residence: null,
  today: '2026-11-22',
  closingBy: null,
  providers: [],
  openHours: null,
  excludedRules: [],
  livesIn: null,
  choices: {},
  orderNeeds: [],
  closingFirst: false,
  remoteModes: ['telefono', 'online'],
  facets: [],
  needsAbove: [],
  districtOf: [],
  offset: 0,
  limit: 20,
};

let database: ClonedDatabase;
let dataSource: DataSource;
let writer: EntryWriter;
let search: EntryTextSearch;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-text-search' });
  await dataSource.initialize();
  writer = new EntryWriter(dataSource);
  search = new EntryTextSearch(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry cascade');
});

async function save(entries: Readonly<Record<string, Partial<Entry>>>): Promise<void> {
  const all = Object.entries(entries).map(([key, given]) => sampleEntry(key, given));
  await writer.save(all, context);
}

/** The keys of what is found, in order. */
async function found(question: Partial<EntryQuestion>, keys: readonly string[]): Promise<string[]> {
  const { hits } = await search.search({ ...ALL, ...question });
  return hits.map(({ id }) => keys.find((key) => sampleId(key) === id) ?? id);
}

const needs = (...slugs: string[]): Entry['needs'] => slugs.map((slug) => ({ slug, origin: 'STATED', evidence: [] }));

describe('words', () => {
  const KEYS = ['bollette', 'pasti', 'citta', 'altro'];
  const BODY = { bodyNames: [['inrete', 'body'] as const] };
  /** Nothing serves it. */
  const MEANT = { meant: ['telesoccorso'] };
  beforeEach(async () => {
    await save({
      bollette: { title: 'Contributo per le bollette', description: 'Luce e gas.' },
      pasti: { title: 'Pasti a domicilio', description: 'Ogni giorno, anche in città, per chi non paga la luce.' },
      citta: { title: 'Trasporto per la CITTÀ', description: 'Auto.' },
      altro: { title: 'Altro', description: 'Altro ancora.', managingBody: 'body' },
    });
  });

  it.each<[string, Partial<EntryQuestion>, string[]]>([
    ['other endings', { words: ['contributi'] }, ['bollette']],
    ['accents left out, the title before the text', { words: ['citta'] }, ['citta', 'pasti']],
    ['a typing error', { words: ['domiclio'] }, ['pasti']],
    ['a word still being typed', { words: ['tras'], unfinished: true }, ['citta']],
    ['nothing by half a word that is finished', { words: ['tras'] }, []],
    ['what has both words before what has the rarer alone', { words: ['luce', 'gas'] }, ['bollette']],
    ['what has a word, where no entry has the other', { words: ['luce', 'zanzara'] }, ['bollette', 'pasti']],
    ['what the body of that name answers for', { words: ['inrete'], ...BODY }, ['altro']],
    ['nothing by words that nobody has', { words: ['zanzara'] }, []],
    ['beside what is meant only what has every word', { ...MEANT, words: ['luce', 'gas'] }, ['bollette']],
    ['beside what is meant a word and a typing error', { ...MEANT, words: ['pasti', 'domiclio'] }, ['pasti']],
    ['beside what is meant a word and a body', { ...MEANT, words: ['ancora', 'inrete'], ...BODY }, ['altro']],
    ['nothing beside what is meant by a body without the word', { ...MEANT, words: ['luce', 'inrete'], ...BODY }, []],
    [
      'once what a word leads to in two ways',
      { ...MEANT, words: ['altrro'], bodyNames: [['altrro', 'body']] },
      ['altro'],
    ],
    ['all by words that mean nothing', { words: ['il', 'la'] }, KEYS],
  ])('finds %s', async (_, question, expected) => {
    const keys = await found(question, KEYS);
    expect(expected === KEYS ? keys.sort() : keys).toEqual(expected === KEYS ? [...KEYS].sort() : expected);
  });
});

describe('what is found', () => {
  it('follows every way an entry changes, and a row mended by hand', async () => {
    const KEYS = ['a', 'b'];
    await save({ a: { title: 'Ballo' }, b: { title: 'Due', status: 'CLOSED' } });
    expect(await found({}, KEYS)).toEqual(['a']);
    await save({ a: { title: 'Canto' }, b: { title: 'Due' } });
    expect(await found({ words: ['canto'] }, KEYS)).toEqual(['a']);
    expect(await found({ words: ['ballo'] }, KEYS)).toEqual([]);
    expect((await found({}, KEYS)).sort()).toEqual(['a', 'b']);
    await writer.withdrawMissing('sample', ['b']);
    expect(await found({}, KEYS)).toEqual(['b']);
    await dataSource.query(`update entry set title = 'Mano' where id = $1`, [sampleId('b')]);
    expect(await found({ words: ['mano'] }, KEYS)).toEqual(['b']);
    await dataSource.query('delete from entry where id = $1', [sampleId('b')]);
    expect(await found({}, KEYS)).toEqual([]);
  });

  it('serves the residence, is not over, is by them, is open, and is not certainly for others', async () => {
    const KEYS = ['ivrea', 'chivasso', 'over', 'ruled'];
    const area = (...municipalities: string[]) => ({
      label: '',
      scope: 'MUNICIPALITIES' as const,
      municipalities,
      complete: true,
    });
    const rule = { criterion: 'eta-minima', comparison: 'AT_LEAST', value: 65, qualifier: null } as const;
    await save({
      ivrea: { provider: { name: 'Ente, "uno"' }, hours: { text: '', osm: 'Mo 09:00-12:00' } },
      chivasso: { serviceArea: area('001082'), window: { opensOn: null, closesOn: '2026-11-22' } },
      over: { window: { opensOn: null, closesOn: '2026-11-21' } },
      ruled: {
        serviceArea: { ...area('001082'), complete: false },
        eligibility: { text: null, rules: [{ ...rule, text: 'over 65' }] },
      },
    });
    expect(await found({ residence: ['001125'] }, KEYS)).toEqual(['ivrea']);
    expect(await found({ residence: [] }, KEYS)).toEqual([]);
    expect((await found({ residence: ['001125', '001082'] }, KEYS)).sort()).toEqual(['chivasso', 'ivrea', 'ruled']);
    expect(await found({ livesIn: '001082' }, KEYS)).toHaveLength(2);
    expect((await found({ livesIn: '001125' }, KEYS)).sort()).toEqual(['ivrea', 'ruled']);
    expect(await found({ providers: ['Ente, "uno"'] }, KEYS)).toEqual(['ivrea']);
    expect(await found({ openHours: ['Mo 09:00-12:00'] }, KEYS)).toEqual(['ivrea']);
    expect(await found({ openHours: [] }, KEYS)).toEqual([]);
    expect(await found({ closingBy: '2026-12-01' }, KEYS)).toEqual(['chivasso']);
    expect(await found({ closingFirst: true, today: '2026-11-01' }, KEYS)).toEqual(['over', 'chivasso']);
    const [rules] = await search.rules();
    expect(rules?.rules).toEqual([rule]);
    expect((await found({ excludedRules: [rules?.id ?? ''] }, KEYS)).sort()).toEqual(['chivasso', 'ivrea']);
  });

  it('comes in the order of what is meant, what says it, whom it is for, where, and how sure', async () => {
    const KEYS = ['said', 'below', 'second', 'first', 'wide', 'remote', 'old', 'plain'];
    const area = { label: '', scope: 'COUNTRY' as const, municipalities: ['001125'], complete: true };
    await save({
      plain: { verifiedAt: '2026' },
      old: { verifiedAt: '2019-04' },
      remote: { deliveryModes: ['telefono'], verifiedAt: '2026' },
      wide: { serviceArea: area, verifiedAt: '2026' },
      first: { needs: needs('casa', 'soldi') },
      second: { needs: needs('soldi', 'casa') },
      below: { needs: needs('sfratto') },
      said: { title: 'La casa rossa' },
    });
    expect(await found({}, KEYS)).toEqual(['plain', 'old', ...(await found({}, KEYS)).slice(2, 6), 'remote', 'wide']);
    const orderNeeds = [{ slug: 'casa', below: ['sfratto'] }];
    const meant = ['casa', 'sfratto'];
    expect(await found({ meant, orderNeeds }, KEYS)).toEqual(['first', 'second', 'below']);
    expect(await found({ meant, orderNeeds, words: ['casa', 'rossa'] }, KEYS)).toEqual([
      'first',
      'second',
      'below',
      'said',
    ]);
  });
});

describe('counts', () => {
  const entries: Readonly<Record<string, Partial<Entry>>> = {
    a: { needs: needs('sfratto', 'affitto'), targetGroups: ['famiglie', 'famiglie'], serviceType: 'sportello' },
    b: { needs: needs('sfratto'), targetGroups: ['anziani', 'famiglie'], kind: 'OPPORTUNITY' },
    c: {
      needs: needs('pasti'),
      serviceArea: { label: '', scope: 'MUNICIPALITIES', municipalities: ['001082'], complete: true },
    },
  };
  const COUNTED: Partial<EntryQuestion> = {
    facets: ['needs', 'targetGroups', 'serviceTypes', 'kinds', 'managingBodies', 'districts'],
    needsAbove: [
      ['sfratto', 'casa'],
      ['affitto', 'casa'],
    ],
    districtOf: [
      ['001125', 'ivrea'],
      ['001082', 'chivasso'],
    ],
  };
  beforeEach(() => save(entries));

  it('each value once an entry, what is above a need included', async () => {
    const { total, counts } = await search.search({ ...ALL, ...COUNTED, limit: 0 });
    expect(total).toBe(3);
    expect(counts).toEqual({
      needs: { sfratto: 2, affitto: 1, casa: 2, pasti: 1 },
      targetGroups: { famiglie: 2, anziani: 1 },
      serviceTypes: { sportello: 1 },
      kinds: { SERVICE: 2, OPPORTUNITY: 1 },
      districts: { ivrea: 2, chivasso: 1 },
    });
  });

  it('each field under every choice but its own, counted or not', async () => {
    const choices = { kinds: ['SERVICE'], targetGroups: ['anziani', 'famiglie'] };
    const { total, counts } = await search.search({ ...ALL, ...COUNTED, choices });
    expect(total).toBe(1);
    expect(counts).toMatchObject({
      kinds: { SERVICE: 1, OPPORTUNITY: 1 },
      targetGroups: { famiglie: 1 },
      needs: { sfratto: 1, affitto: 1, casa: 1 },
    });
    const uncounted = await search.search({ ...ALL, facets: ['kinds'], choices });
    expect(uncounted).toMatchObject({ total: 1, counts: { kinds: { SERVICE: 1, OPPORTUNITY: 1 } } });
  });
});
