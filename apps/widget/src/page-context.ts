import type { Told } from './api/catalogue.js';
import type { PageState } from './state/page-state.js';
import type { Translate } from './i18n/translate.js';

/** What every part of the screen needs to know of the page around it. */
export interface PageContext {
  readonly t: Translate;
  /** `it` or `en`. */
  readonly language: string;
  /** ISO date in Europe/Rome by which closing dates are judged. */
  readonly today: string;
  readonly state: PageState;
  /** What the person told of themselves; null when nothing. Never part of the state, which the address shows. */
  readonly told: Told | null;
  readonly tell: (told: Told | null) => void;
  /** Address of the current state with some changes, for `href`. */
  readonly link: (changes: Partial<PageState>) => string;
  readonly go: (changes: Partial<PageState>, how?: 'PUSH' | 'REPLACE') => void;
}

/**
 * Follows a link of ours without loading the page again. Clicks that ask for a new tab or window
 * are the browser's business.
 */
export function follow(context: PageContext, changes: Partial<PageState>): (event: MouseEvent) => void {
  return (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    context.go(changes);
  };
}
