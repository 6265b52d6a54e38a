import { EventEmitter } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import { type Closable, installShutdown } from './install-shutdown.js';

class FakeHost extends EventEmitter {
  readonly codes: number[] = [];
  constructor(
    readonly env: Record<string, string>,
    readonly connected = true,
  ) {
    super();
  }
  /** Only noted: the test goes on. */
  exit(code: number): void {
    this.codes.push(code);
  }
}

const settled = () => new Promise(setImmediate);

function install(host: FakeHost, close: () => Promise<void> = () => Promise.resolve()) {
  const app = { close: jest.fn(close) } satisfies Closable;
  installShutdown(app, host);
  return app;
}

describe('installShutdown', () => {
  it('closes once and exits with 0, however many signals come', async () => {
    const host = new FakeHost({});
    const app = install(host);
    host.emit('SIGTERM');
    host.emit('SIGINT');
    await settled();
    expect(app.close).toHaveBeenCalledTimes(1);
    expect(host.codes).toEqual([0]);
  });

  it('exits with 1 when closing fails', async () => {
    const host = new FakeHost({});
    install(host, () => Promise.reject(new Error('stuck')));
    host.emit('SIGTERM');
    await settled();
    expect(host.codes).toEqual([1]);
  });

  it('leaves Ctrl-C to the supervisor and ends when the supervisor is gone', async () => {
    const host = new FakeHost({ VICINO_SUPERVISED: '1' });
    const app = install(host);
    host.emit('SIGINT');
    expect(app.close).not.toHaveBeenCalled();
    host.emit('disconnect');
    await settled();
    expect(host.codes).toEqual([0]);
  });

  it('ends at once when the supervisor went before it was listening', async () => {
    const host = new FakeHost({ VICINO_SUPERVISED: '1' }, false);
    install(host);
    await settled();
    expect(host.codes).toEqual([0]);
  });
});
