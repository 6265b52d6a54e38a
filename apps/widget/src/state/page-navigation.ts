import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AddressOptions, readAddress, writeAddress } from './page-address.js';
import { EMPTY_STATE, type PageState } from './page-state.js';

/** Keeps the state and the address of the page in step, the back button included. */
export class PageNavigation implements ReactiveController {
  current: PageState = EMPTY_STATE;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: () => AddressOptions,
    /** Called after each change of state, with the state it leaves. */
    private readonly changed: (previous: PageState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.current = this.read();
    window.addEventListener('popstate', this.popped);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.popped);
  }

  /** Address of the current state with some changes: what a link to there holds. */
  link(changes: Partial<PageState>): string {
    return this.address({ ...this.current, ...changes }).href;
  }

  /** Goes there. `replace` leaves no step for the back button: for filters, and for repairs of an address. */
  go(changes: Partial<PageState>, how: 'PUSH' | 'REPLACE' = 'PUSH'): void {
    const next = { ...this.current, ...changes };
    const { href } = this.address(next);
    if (how === 'PUSH') history.pushState(null, '', href);
    else history.replaceState(history.state, '', href);
    this.enter(next);
  }

  private readonly popped = (): void => this.enter(this.read());

  private enter(next: PageState): void {
    const previous = this.current;
    this.current = next;
    this.host.requestUpdate();
    this.changed(previous);
  }

  private read(): PageState {
    return readAddress(new URL(window.location.href), this.options());
  }

  private address(state: PageState): URL {
    return writeAddress(state, new URL(window.location.href), this.options());
  }
}
