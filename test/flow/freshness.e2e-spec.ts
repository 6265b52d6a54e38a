import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addMonths, todayInRome } from '@vicino/domain';
import { createDataSource, type DueReview, EntryReader, HistoryReader, ReviewReader } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase, sampleEntry } from '@vicino/store/testing';
import { EntryWriter, VerificationWriter } from '@vicino/store/write';
import { readCommandConfig } from '../../apps/ingestion/src/config.js';
import { planReviews, reviewPass, reviewsCommand } from '../../apps/ingestion/src/freshness/index.js';
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

async function pass(
  sources = [source],
  today = TODAY,
): Promise<{ reminded: readonly DueReview[]; suspended: string[]; resumed: string[] }> {
  const { suspended, reminded, resumed } = await reviewPass(parts.reviews, sources, today);
  return { reminded, suspended: idsOf(suspended), resumed: idsOf(resumed) };
}
const idsOf = (reviews: readonly DueReview[]): string[] => reviews.map(({ entryId }) => entryId);
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
    const { suspended, reminded } = await pass([lenient]);
    expect(suspended).toEqual([]);
    expect(reminded).toHaveLength((await due(TODAY)).length);
    expect(await new EntryReader(database).count()).toBe(9);
  });

  it('reminds once of a due date, and again when a person has confirmed and time has passed', async () => {
    const lenient = { ...source, freshness: { ...source.freshness, suspendOverdue: false } };
    const [one] = (await pass([lenient])).reminded;
    expect((await pass([lenient])).reminded).toEqual([]);
    if (one === undefined) throw new Error('Nothing was due');
    const verification = { entryId: one.entryId, on: TODAY, by: 'Maria', how: 'CALLED' as const };
    await new VerificationWriter(database).record(verification);
    await runSource(parts.tools, source);
    expect((await pass([lenient])).reminded).toEqual([]);
    expect((await pass([lenient], '2027-05-22')).reminded).toMatchObject([
      { entryId: one.entryId, dueOn: '2027-05-22' },
    ]);
  });

  it('goes on where it broke off, and reminds of nothing twice', async () => {
    const stopped = AbortSignal.abort(new Error('going down'));
    await expect(reviewPass(parts.reviews, [], TODAY, stopped)).rejects.toThrow('going down');
    expect((await pass([])).reminded).toHaveLength((await due(TODAY)).length);
    expect((await pass([])).reminded).toEqual([]);
    const rows = await database.query<unknown[]>(`select from entry_reminder`);
    expect(rows).toHaveLength((await due(TODAY)).length);
  });

  it('shows again what its source has confirmed since, and leaves alone what a person took away', async () => {
    const [first = '', second = '', ...others] = (await pass()).suspended;
    const plan = (entryId: string) => ({ entryId, cadenceMonths: 6, dueOn: '2027-01-01' });
    await parts.tools.reviews.plan([plan(first), plan(second)]);
    const entries = new EntryWriter(database);
    await entries.resume([second], { by: 'Anna', reason: 'Open after all' });
    await entries.suspend([second], { by: 'Anna', reason: 'It closed' });
    expect(await pass()).toMatchObject({ resumed: [first], suspended: [] });
    const stored = await new EntryReader(database).byIds([first, second, ...others]);
    expect(stored.get(first)?.publication).toBe('PUBLISHED');
    expect([second, ...others].every((id) => stored.get(id)?.publication === 'SUSPENDED')).toBe(true);
    expect((await new HistoryReader(database).of(first, 1))[0]).toMatchObject({ by: null, reason: 'CONFIRMED' });
  });

  it('asks after entries without a date of their own too', async () => {
    await database.query(`update entry set verified_at = null, content_hash = 'x' where external_id = (
      select min(external_id) from entry)`);
    await database.query(`delete from entry_review`);
    const [bare] = await database.query<{ id: string }[]>(`select id from entry where verified_at is null`);
    await parts.tools.reviews.plan(planReviews([{ ...sampleEntry('x'), id: bare?.id ?? '', verifiedAt: null }], 6));
    expect(await due()).toMatchObject([{ entryId: bare?.id, dueOn: addMonths(todayInRome(), 6) }]);
  });
});

describe('the command', () => {
  it('prints what each body has to confirm, and with "remind" what it did', async () => {
    const total = (await due()).length;
    const plain = await reviewsCommand(parts.reviews, [source], [], TODAY);
    expect(plain).toEqual([expect.stringMatching(new RegExp(`^cis-cirie: \\d+ overdue, .* of ${total}$`))]);
    expect((await due()).every(({ remindedAt }) => remindedAt === null)).toBe(true);
    const reminded = await reviewsCommand(parts.reviews, [], ['remind'], todayInRome());
    expect(reminded).toContainEqual(expect.stringMatching(/^\d+ reminded .*, 0 suspended, 0 resumed$/));
    const [{ entryId } = { entryId: '' }] = await due();
    const confirmed = await reviewsCommand(parts.reviews, [], ['confirm', entryId, 'called'], TODAY, 'Maria');
    expect(confirmed).toEqual([`${entryId} is confirmed as of ${TODAY}.`]);
    expect((await due()).find((one) => one.entryId === entryId)?.dueOn).toBe(addMonths(TODAY, 6));
    expect(await reviewsCommand(parts.reviews, [], ['confirm', entryId, 'called'], TODAY)).toEqual([
      expect.stringMatching(/^Usage/),
    ]);
    expect(await reviewsCommand(parts.reviews, [], ['rimind'], TODAY)).toEqual([expect.stringMatching(/^Usage/)]);
  });
});
