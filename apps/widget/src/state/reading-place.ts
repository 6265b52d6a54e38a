import type { LitElement } from 'lit';
import { type PageState, sameQuestion } from './page-state.js';

/**
 * Where a person is reading. After a change of screen the focus goes to the new screen's title, so that a screen
 * reader says what appeared; on the way back from a sheet it returns to the result one had opened, at the same height.
 */
export class ReadingPlace {
  private left: { readonly state: PageState; readonly scroll: number } | null = null;

  constructor(private readonly host: LitElement) {}

  /** Remembers the height of a list that is about to be left for a sheet. */
  leave(state: PageState): void {
    this.left = { state, scroll: window.scrollY };
  }

  /** Returns to the result that was open; false when this is not the list one left. */
  async comeBack(state: PageState, slug: string): Promise<boolean> {
    await this.host.updateComplete;
    const link = this.host.renderRoot.querySelector<HTMLElement>(`a[data-slug="${CSS.escape(slug)}"]`);
    if (this.left === null || link === null || state.sheet !== null || !sameQuestion(this.left.state, state))
      return false;
    link.focus({ preventScroll: true });
    window.scrollTo({ top: this.left.scroll });
    this.left = null;
    return true;
  }

  async focusTitle(): Promise<void> {
    const title = await this.visible('.screen-title, h2');
    if (title === null) return;
    title.focus({ preventScroll: true });
    const above = this.host.getBoundingClientRect().top;
    if (above < 0) window.scrollBy({ top: above });
  }

  async focusField(): Promise<void> {
    (await this.visible('input'))?.focus();
  }

  /** Focuses the link of the card at a position of the list. */
  async focusCard(index: number): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelectorAll<HTMLElement>('a[data-slug]')[index]?.focus();
  }

  /** The first match on the screen in view, once the parts inside have rendered too. */
  private async visible(selector: string): Promise<HTMLElement | null> {
    await this.host.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const found = this.host.renderRoot.querySelectorAll<HTMLElement>(selector);
    return [...found].find((element) => element.getClientRects().length > 0) ?? null;
  }
}
