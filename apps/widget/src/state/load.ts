import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something asked of the server. While it is asked again, `value` still holds the last answer. */
export type Loaded<T> =
  | { readonly state: 'LOADING'; readonly value: T | null }
  | { readonly state: 'DONE'; readonly value: T }
  | { readonly state: 'FAILED'; readonly value: T | null; readonly error: unknown };

/** Asks for one thing at a time: a newer question abandons the older one, so that late answers never win. */
export class Load<T> implements ReactiveController {
  current: Loaded<T> = { state: 'LOADING', value: null };
  private abort: AbortController | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.abort?.abort();
  }

  /** Asks; resolves when the answer is in `current`, with whether this question was still the newest. */
  async run(ask: (signal: AbortSignal) => Promise<T>): Promise<boolean> {
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.set({ state: 'LOADING', value: this.current.value });
    try {
      const value = await ask(abort.signal);
      if (abort.signal.aborted) return false;
      this.set({ state: 'DONE', value });
    } catch (error) {
      if (abort.signal.aborted) return false;
      this.set({ state: 'FAILED', value: this.current.value, error });
    }
    return true;
  }

  /** Forgets the last answer. */
  clear(): void {
    this.abort?.abort();
    this.set({ state: 'LOADING', value: null });
  }

  private set(next: Loaded<T>): void {
    this.current = next;
    this.host.requestUpdate();
  }
}
