import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryReader } from '@vicino/store';
import { CorrectionWriter, DoNotListWriter, EntryWriter } from '@vicino/store/write';
import type { RunTools } from '../../apps/ingestion/src/runs/run-tools.js';
import { cis, type RepeatedRuns, row, ROWS, startRepeatedRuns, without, withRow } from './repeated-runs.js';

let runs: RepeatedRuns;
beforeEach(async () => {
  runs = await startRepeatedRuns();
});
afterEach(() => runs.stop());

describe('a record that did not change', () => {
  it('is not harmonised again, writes nothing, and its problems are in the new report', async () => {
    const first = await runs.run();
    expect(first.counts).toMatchObject({ created: 5 });
    expect(runs.harmonised).toHaveLength(5);
    const versions = (): Promise<unknown> =>
      runs.database.query(
        `select max(xmin::text::bigint) from entry union all select max(xmin::text::bigint) from raw_record
         union all select max(xmin::text::bigint) from entry_reading`,
      );
    const before = await versions();
    const second = await runs.run();
    expect(second.counts).toEqual({ ...first.counts, created: 0, unchanged: 5 });
    expect(runs.harmonised).toEqual([]);
    expect(second.problems).toEqual(first.problems);
    expect(await versions()).toEqual(before);
    await runs.expectAsIfReadAnew(second);
  });

  it('leaves the work to the one that did', async () => {
    await runs.run();
    await runs.send(withRow(row('C', { Telefono: 'non lo so', 'Comuni serviti': 'Ciriè' })));
    const report = await runs.run();
    expect(runs.harmonised).toEqual(['C']);
    expect(report.counts).toMatchObject({ updated: 1, unchanged: 4 });
    await runs.expectAsIfReadAnew(report);
    await runs.run();
    expect(runs.harmonised).toEqual([]);
  });

  it('has its problems where it stands now when a line is put above', async () => {
    await runs.run();
    await runs.send([row('Z', { 'Comuni serviti': 'Ciriè', Telefono: '' }), ...ROWS]);
    const report = await runs.run();
    expect(runs.harmonised).toEqual(['Z']);
    expect(report.problems.map(({ position }) => position)).toContain('line 7');
    await runs.expectAsIfReadAnew(report);
    await runs.expectAsIfReadAnew(await runs.run());
  });

  it('is harmonised when its key goes to another record', async () => {
    await runs.run();
    await runs.send([row('A', { Denominazione: 'Un altro servizio' }), ...ROWS]);
    const report = await runs.run();
    expect(runs.harmonised.toSorted()).toEqual(['A', 'A/servizio-di-prova-a']);
    await runs.expectAsIfReadAnew(report);
  });
});

describe('everything is harmonised again', () => {
  it.each<[string, () => Promise<Partial<RunTools>>]>([
    ['under other rules', async () => ({ rulesVersion: 'another' })],
    [
      'when anybody asks not to be listed',
      async () => {
        const request = { kind: 'NAME', value: 'Nessuno, Ciriè', reason: 'asked', by: 'Maria' } as const;
        await new DoNotListWriter(runs.database).add(request);
        return {};
      },
    ],
  ])('%s', async (_, changed) => {
    await runs.run();
    const changes = await changed();
    const report = await runs.run(changes);
    expect(runs.harmonised).toHaveLength(5);
    expect(report.counts).toMatchObject({ unchanged: 5 });
    await runs.run(changes);
    expect(runs.harmonised).toEqual([]);
  });

  it('under another policy of the source', async () => {
    await runs.run();
    await runs.run({}, { ...cis, freshness: { ...cis.freshness, reviewEveryMonths: 3 } });
    expect(runs.harmonised).toHaveLength(5);
    const [review] = await runs.database.query<{ cadence: number }[]>(
      'select min(cadence_months) as cadence from entry_review',
    );
    expect(review).toEqual({ cadence: 3 });
  });
});

describe('an unchanged record whose entry was changed meanwhile', () => {
  it('brings a withdrawn entry back', async () => {
    await runs.run();
    await runs.send(without('B'));
    expect((await runs.run()).counts).toMatchObject({ withdrawn: 1 });
    await runs.send(ROWS);
    const report = await runs.run();
    expect(runs.harmonised).toEqual(['B']);
    expect(report.counts).toMatchObject({ updated: 1, unchanged: 4 });
    expect(await new EntryReader(runs.database).count()).toBe(5);
    await runs.expectAsIfReadAnew(report);
  });

  it('is looked at again as long as a correction by hand holds, and tells of a conflict', async () => {
    await runs.run();
    const writer = new CorrectionWriter(runs.database);
    const correction = {
      entryId: await runs.idOf('B'),
      field: 'title',
      value: 'Corretto a mano',
      by: 'Maria',
    } as const;
    const { id } = await writer.correct(correction);
    await runs.run();
    expect(runs.harmonised).toEqual(['B']);
    await runs.send(withRow(row('B', { Denominazione: 'Nuovo nome' })));
    const conflicting = await runs.run();
    expect(conflicting.problems).toContainEqual(expect.objectContaining({ code: 'CORRECTION_CONFLICT' }));
    expect((await new EntryReader(runs.database).byId(correction.entryId))?.entry.title).toBe('Corretto a mano');
    await writer.undo(id, 'Maria');
    await runs.send(ROWS);
    const settled = await runs.run();
    expect(runs.harmonised).toEqual(['B']);
    await runs.expectAsIfReadAnew(settled);
    await runs.run();
    expect(runs.harmonised).toEqual([]);
  });

  it('withdraws who asks not to be listed, and brings them back when they no longer do', async () => {
    await runs.run();
    const list = new DoNotListWriter(runs.database);
    const entryId = await runs.idOf('B');
    const request = await list.add({ kind: 'ENTRY', value: entryId, reason: 'asked', by: 'Maria' });
    expect((await runs.run()).counts).toMatchObject({ withdrawn: 1, unchanged: 4 });
    await list.end(request, 'Maria');
    const back = await runs.run();
    expect(back.counts).toMatchObject({ updated: 1, unchanged: 4 });
    await runs.expectAsIfReadAnew(back);
  });

  it('leaves a suspended entry suspended', async () => {
    await runs.run();
    const entryId = await runs.idOf('B');
    await new EntryWriter(runs.database).suspend([entryId], { by: 'Maria', reason: 'closed for works' });
    expect((await runs.run()).counts).toMatchObject({ unchanged: 5 });
    expect((await new EntryReader(runs.database).byId(entryId))?.publication).toBe('SUSPENDED');
  });

  it('puts right a row that was mended past the program', async () => {
    await runs.run();
    await runs.database.query(`update entry set title = 'x', content_hash = 'x' where external_id = 'B'`);
    const report = await runs.run();
    expect(runs.harmonised).toEqual(['B']);
    await runs.expectAsIfReadAnew(report);
  });
});
