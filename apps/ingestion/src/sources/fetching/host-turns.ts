import { setTimeout as wait } from 'node:timers/promises';

/** One request at a time a host, with a pause after each. Hosts not asked before are asked at once. */
export class HostTurns {
  private readonly last = new Map<string, { readonly over: Promise<void>; freeAt: number }>();

  /** Does the work when the host's turn has come. `pause` in milliseconds, from its end to the next start. */
  async inTurn<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(host);
    let done = (): void => undefined;
    const mine = { over: new Promise<void>((resolve) => (done = resolve)), freeAt: 0 };
    this.last.set(host, mine);
    try {
      await before?.over;
      const early = (before?.freeAt ?? 0) - Date.now();
      if (early > 0) await wait(early);
      return await work();
    } finally {
      mine.freeAt = Date.now() + pause;
      done();
    }
  }
}
