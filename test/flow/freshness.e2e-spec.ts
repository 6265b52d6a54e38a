import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addMonths, todayInRome } from '@vicino/domain';
import { createDataSource, type DueReview, EntryReader, HistoryReader, ReviewReader } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase } from '@vicino/store/testing';
import { VerificationWriter } from '@vicino/store/write';
import { readCommandConfig } from '../../apps/ingestion/src/config.js';
import { reviewPass, reviewsCommand } from '../../apps/ingestion/src/freshness/index.js';
import { type IngestionParts, openIngestionParts } from '../../apps/ingestion/src/ingestion-parts.js';
import { runSource } from '../../apps/ingestion/src/runs/run-source.js';
import { type SourceDefinition, sourceById } from '../../apps/ingestion/src/sources/index.js';

const TODAY = '2026-11-22';
let cloned: ClonedDatabase;
let parts: IngestionParts;
let database: ReturnType<typeof createDataSource>;
let source: SourceDefinition;

beforeEach(async () => {
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  parts = await openIngestionParts(readCommandConfig({ DATABASE_URL: cloned.url }));
  database = createDataSource(cloned.url, { applicationName: 'freshness-test', poolSize: 2 });
  await database.initialize();
  const found = sourceById('cis-cirie');
  if (found === undefined) throw new Error('No source cis-cirie');
  source = { ...found, freshness: { reviewEveryMonths: 6, suspendOverdue: true } };
  await runSource(parts.tools, source);
});

afterEach(async () => {
  await database?.destroy();
  await parts?.close();
  await cloned?.drop();
});

async function pass(sources = [source], today = TODAY): Promise<{ handed: DueReview[]; suspended: string[] }> {
  const handed: DueReview[] = [];
  const { suspended } = await reviewPass(parts.reviews, sources, today, async (due) => void handed.push(...due));
  return { handed, suspended: suspended.map(({ entryId }) => entryId) };
}
const due = (day = '9999-12-31') => new ReviewReader(database).dueBy(day, 1_000);

describe('a run', () => {
  it('plans when its entries are confirmed again, once, and moves it with the cadence', async () => {
    const planned = await due();
    expect(planned).toHaveLength(9);
    const fiano = planned.find(({ title }) => title === 'Sede territoriale CIS di Fiano');
    expect(fiano).toMatchObject({ dueOn: '2019-03-01', cadenceMonths: 6, managingBody: 'cis-cirie' });
    const versions = () => database.query(`select entry_id, xmin::text from entry_review order by entry_id`);
    const before: unknown = await versions();
    await runSource(parts.tools, source);
    expect(await versions()).toEqual(before);
    await runSource(parts.tools, { ...source, freshness: { ...source.freshness, reviewEveryMonths: 12 } });
    expect((await due()).find(({ entryId }) => entryId === fiano?.entryId)).toMatchObject({
      dueOn: '2019-09-01',
      cadenceMonths: 12,
    });
  });

  it('keeps how good each entry is, and writes it once', async () => {
    const rows = () => database.query<{ score: number }[]>(`select entry_id, score, xmin::text from entry_quality`);
    const before = await rows();
    expect(before).toHaveLength(9);
    expect(before.every(({ score }) => score > 0 && score < 1)).toBe(true);
    await runSource(parts.tools, source);
    expect(await rows()).toEqual(before);
  });
});

describe('the daily pass', () => {
  it('suspends what is twelve months overdue, with its reason, and a run does not bring it back', async () => {
    const overdue = (await due()).filter(({ dueOn }) => dueOn < addMonths(TODAY, -12)).map(({ entryId }) => entryId);
    expect(overdue.length).toBeGreaterThan(0);
    const { suspended } = await pass();
    expect([...suspended].sort()).toEqual([...overdue].sort());
    const reader = new EntryReader(database);
    expect(await reader.count()).toBe(9 - overdue.length);
    const [first = ''] = suspended;
    expect((await new HistoryReader(database).of(first, 1))[0]).toMatchObject({ by: null, reason: 'OVERDUE' });
    await runSource(parts.tools, source);
    expect(await reader.count()).toBe(9 - overdue.length);
    expect((await pass()).suspended).toEqual([]);
  });

  it('only marks where the policy of the source does not suspend', async () => {
    const lenient = { ...source, freshness: { ...source.freshness, suspendOverdue: false } };
    const { suspended, handed } = await pass([lenient]);
    expect(suspended).toEqual([]);
    expect(handed).toHaveLength((await due(TODAY)).length);
    expect(await new EntryReader(database).count()).toBe(9);
  });

  it('reminds once of a due date, and again when a person has confirmed and time has passed', async () => {
    const lenient = { ...source, freshness: { ...source.freshness, suspendOverdue: false } };
    const [one] = (await pass([lenient])).handed;
    expect((await pass([lenient])).handed).toEqual([]);
    if (one === undefined) throw new Error('Nothing was due');
    const verification = { entryId: one.entryId, on: TODAY, by: 'Maria', how: 'CALLED' as const };
    await new VerificationWriter(database).record(verification);
    await runSource(parts.tools, source);
    expect((await pass([lenient])).handed).toEqual([]);
    expect((await pass([lenient], '2027-05-22')).handed).toMatchObject([{ entryId: one.entryId, dueOn: '2027-05-22' }]);
  });

  it('loses no reminder when it breaks off', async () => {
    const failing = reviewPass(parts.reviews, [], TODAY, () => Promise.reject(new Error('no post today')));
    await expect(failing).rejects.toThrow('no post today');
    expect((await pass([])).handed).toHaveLength((await due(TODAY)).length);
  });
});

describe('the command', () => {
  it('prints what each body has to confirm, and with "remind" what it did', async () => {
    const total = (await due()).length;
    const plain = await reviewsCommand(parts.reviews, [source], [], TODAY);
    expect(plain).toEqual([expect.stringMatching(new RegExp(`^cis-cirie: \\d+ overdue, .* of ${total}$`))]);
    expect((await due()).every(({ remindedAt }) => remindedAt === null)).toBe(true);
    const reminded = await reviewsCommand(parts.reviews, [], ['remind'], todayInRome());
    expect(reminded).toContainEqual(expect.stringMatching(/^\d+ reminded .*, 0 suspended$/));
    expect(await reviewsCommand(parts.reviews, [], ['rimind'], TODAY)).toEqual([expect.stringMatching(/^Usage/)]);
  });
});
