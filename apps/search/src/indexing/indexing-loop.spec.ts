import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { BUSY } from './index-lock.js';
import { IndexingLoop } from './indexing-loop.js';

type Turn = number | typeof BUSY | Error;

/** An indexer whose batches end as told, one after the other; then there is nothing to do. */
function indexerThat(...turns: Turn[]) {
  return {
    indexBatch: jest.fn(async () => {
      const turn = turns.shift() ?? 0;
      if (turn instanceof Error) throw turn;
      return turn;
    }),
    reconcile: jest.fn(async (): Promise<number | typeof BUSY> => 0),
    stop: jest.fn(async () => undefined),
  };
}

describe('IndexingLoop', () => {
  let announce: () => void = () => undefined;
  const close = jest.fn();
  const listen = (onChange: () => void) => {
    announce = onChange;
    return { close };
  };
  const running: IndexingLoop[] = [];
  const start = (indexer: ReturnType<typeof indexerThat>) => running.push(new IndexingLoop(indexer, listen));

  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((loop) => loop.stop(1_000)));
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('works until nothing is left, compares once, then polls', async () => {
    const indexer = indexerThat(1000, 1000, 300);
    start(indexer);
    await jest.advanceTimersByTimeAsync(0);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(4);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(5);
    expect(indexer.reconcile).toHaveBeenCalledTimes(1);
  });

  it('is woken by an announcement', async () => {
    const indexer = indexerThat();
    start(indexer);
    await jest.advanceTimersByTimeAsync(0);
    announce();
    await jest.advanceTimersByTimeAsync(0);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(2);
  });

  it('does not miss an announcement made while it works', async () => {
    const indexer = indexerThat();
    indexer.indexBatch.mockImplementationOnce(async () => {
      announce();
      return 0;
    });
    start(indexer);
    await jest.advanceTimersByTimeAsync(0);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(2);
  });

  it('waits longer after each failure, says so once, and compares again when it goes on', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const indexer = indexerThat(0, new Error('away'), new Error('away'), new Error('away'));
    start(indexer);
    await jest.advanceTimersByTimeAsync(0);
    announce();
    await jest.advanceTimersByTimeAsync(0);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(199);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(400 + 800);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(5);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(indexer.reconcile).toHaveBeenCalledTimes(2);
  });

  it('compares every so often, beside the batches', async () => {
    const indexer = indexerThat();
    let finish: (corrected: number) => void = () => undefined;
    indexer.reconcile.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    running.push(new IndexingLoop(indexer, listen, 60_000));
    await jest.advanceTimersByTimeAsync(70_000);
    expect(indexer.indexBatch.mock.calls.length).toBeGreaterThan(10);
    expect(indexer.reconcile).toHaveBeenCalledTimes(1);
    finish(0);
    await jest.advanceTimersByTimeAsync(70_000);
    expect(indexer.reconcile).toHaveBeenCalledTimes(2);
  });

  it('asks again soon while another process works alone', async () => {
    const indexer = indexerThat(BUSY);
    start(indexer);
    await jest.advanceTimersByTimeAsync(50);
    expect(indexer.indexBatch).toHaveBeenCalledTimes(2);
  });

  it('stops after the batch in hand, and begins no other', async () => {
    let finish: (done: number) => void = () => undefined;
    const indexer = indexerThat();
    indexer.indexBatch.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    const loop = new IndexingLoop(indexer, listen);
    let stopped = false;
    const stopping = loop.stop(1_000).then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(999);
    expect(stopped).toBe(false);
    finish(1000);
    await stopping;
    expect(indexer.indexBatch).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalled();
  });

  it('does not wait for ever for a batch that hangs', async () => {
    const indexer = indexerThat();
    indexer.indexBatch.mockImplementationOnce(() => new Promise(() => undefined));
    const stopping = new IndexingLoop(indexer, listen).stop(1_000);
    await jest.advanceTimersByTimeAsync(1_000);
    await expect(stopping).resolves.toBeUndefined();
  });
});
