import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RunReader } from '@vicino/store';
import type { RunTools } from '../../apps/ingestion/src/runs/run-tools.js';
import { but, cis, known, type RepeatedRuns, row, ROWS, startRepeatedRuns, without, withRow } from './repeated-runs.js';

let runs: RepeatedRuns;
beforeEach(async () => {
  runs = await startRepeatedRuns();
});
afterEach(() => runs.stop());

describe('runs that did not succeed', () => {
  it('held for a person: what it read of changed records is not lost', async () => {
    const careful = { ...cis, maxWithdrawShare: 0.3 };
    await runs.run({}, careful);
    const changed = row('A', { Telefono: 'nessuno' });
    await runs.send([changed]);
    expect(await runs.run({}, careful)).toMatchObject({ outcome: 'HELD' });
    await runs.send(withRow(changed));
    const report = await runs.run({}, careful);
    expect(runs.harmonised).toEqual([]);
    await runs.expectAsIfReadAnew(report);
    await runs.send(ROWS);
    await runs.expectAsIfReadAnew(await runs.run({}, careful));
  });

  it.each(['problems', 'readings'] as const)(
    'broken off while writing %s: the next one makes it good',
    async (what) => {
      await runs.run();
      await runs.send([row('Z'), ...withRow(row('A', { Telefono: 'nessuno' }))]);
      const lost = () => Promise.reject(new Error('lost'));
      const { problems, readings } = runs.tools;
      const broken = {
        problems: { problems: but(problems, { record: lost }) },
        readings: { readings: but(readings, { keep: lost }) },
      };
      await expect(runs.run(broken[what])).rejects.toThrow('lost');
      const report = await runs.run();
      expect(runs.harmonised.toSorted()).toEqual(['A', 'Z']);
      await runs.expectAsIfReadAnew(report);
    },
  );

  it('broken off after some lines had moved: their problems stand where they do now', async () => {
    await runs.run();
    await runs.send([row('Z'), ...ROWS]);
    const entries = but(runs.tools.entries, { missing: () => Promise.reject(new Error('lost')) });
    await expect(runs.run({ entries })).rejects.toThrow('lost');
    await runs.expectAsIfReadAnew(await runs.run());
    await runs.send(ROWS);
    await runs.expectAsIfReadAnew(await runs.run());
  });
});

describe('a record that was away', () => {
  it('has its problems again although its entry was never withdrawn', async () => {
    const keeping = { ...cis, onDisappear: 'keep' } as const;
    await runs.run({}, keeping);
    await runs.send(without('B'));
    await runs.run({}, keeping);
    await runs.send(ROWS);
    const report = await runs.run({}, keeping);
    expect(runs.harmonised).toEqual(['B']);
    await runs.expectAsIfReadAnew(report, {}, keeping);
  });

  it('and came back after it could not be published in between', async () => {
    const keeping = { ...cis, onDisappear: 'keep' } as const;
    await runs.run({}, keeping);
    await runs.send(withRow(row('B', { Denominazione: '' })));
    await runs.run({}, keeping);
    await runs.send(ROWS);
    const report = await runs.run({}, keeping);
    expect(runs.harmonised).toEqual(['B']);
    await runs.expectAsIfReadAnew(report, {}, keeping);
  });
});

describe('the day', () => {
  const on = (today: string): Partial<RunTools> => ({ today: () => today });

  it('of a confirmation in the future makes it true', async () => {
    await runs.send(withRow(row('B', { 'Aggiornato al': '25/12/2026' })));
    const before = await runs.run(on('2026-11-22'));
    expect(before.problems).toContainEqual(expect.objectContaining({ code: 'DATE_INVALID' }));
    const after = await runs.run(on('2026-12-25'));
    expect(runs.harmonised).toEqual(['B']);
    expect(after.counts).toMatchObject({ updated: 1, unchanged: 4 });
    await runs.expectAsIfReadAnew(after, on('2026-12-25'));
  });

  it('after the last one of a call closes it, in a source where several lines are one entry', async () => {
    const net = { ...known('unione-net'), maxWithdrawShare: 1 };
    const columns = net.options.columns ?? [];
    const line = (code: string, town: string, orari: string): string =>
      columns
        .map(
          (column) =>
            ({ codice: code, servizio: `Bando ${code}`, comune_residenza_beneficiari: town, orari })[column] ?? '',
        )
        .join(',');
    const sendNet = (lines: readonly string[]) =>
      writeFile(join(runs.feeds, 'unione-net.csv'), [columns.join(','), ...lines].join('\n'));
    const call = ['Leini', 'Volpiano'].map((town) => line('N1', town, 'dal 1 marzo 2026 al 30 novembre 2026'));
    const other = ['Settimo Torinese', 'San Benigno'].map((town) => line('N2', town, ''));
    await sendNet([...call, ...other]);
    await runs.run(on('2026-11-30'), net);
    const lastDay = await runs.run(on('2026-11-30'), net);
    expect(runs.harmonised).toEqual([]);
    expect(lastDay.counts).toMatchObject({ read: 4, unchanged: 2 });
    const dayAfter = await runs.run(on('2026-12-01'), net);
    expect(runs.harmonised).toEqual(['N1']);
    expect(dayAfter.counts).toMatchObject({ updated: 1, unchanged: 1 });
    await runs.expectAsIfReadAnew(dayAfter, on('2026-12-01'), net);

    await sendNet([...call, ...other.slice(0, 1)]);
    const shorter = await runs.run(on('2026-12-01'), net);
    expect(runs.harmonised).toEqual(['N2']);
    await runs.expectAsIfReadAnew(shorter, on('2026-12-01'), net);
    await sendNet([...other.slice(0, 1), ...call]);
    const moved = await runs.run(on('2026-12-01'), net);
    expect(runs.harmonised).toEqual([]);
    await runs.expectAsIfReadAnew(moved, on('2026-12-01'), net);
  });
});

describe('old runs', () => {
  it('may be forgotten with the problems a record had in them', async () => {
    await runs.run();
    await runs.send(withRow(row('A', { Telefono: 'nessuno' })));
    const dying = but(runs.tools.runs, { finish: () => Promise.reject(new Error('lost')) });
    await expect(runs.run({ runs: dying })).rejects.toThrow('lost');
    const [latest] = await new RunReader(runs.database).latestOf(cis.id, 1);
    await runs.database.query('delete from run where id = $1', [latest?.id]);
    const report = await runs.run();
    expect(runs.harmonised).toEqual(['A']);
    await runs.expectAsIfReadAnew(report);
  });
});
