import { html, nothing, type TemplateResult } from 'lit';
import type { Municipality, Sheet } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { follow, type PageContext } from '../page-context.js';
import { failureNotice } from '../results/failure-notice.js';
import type { Loaded } from '../state/load.js';
import { screenOf } from '../state/page-state.js';

export interface SheetView {
  readonly context: PageContext;
  /** The entry; null when there is none with this slug. */
  readonly sheet: Loaded<Sheet | null>;
  readonly municipality: Municipality | null;
  readonly address: string;
  readonly retry: () => void;
}

/** One entry with the way back, or why it cannot be shown. */
export function sheetScreen({ context, sheet, municipality, address, retry }: SheetView): TemplateResult {
  const { t, state } = context;
  const fromResults = screenOf({ ...state, sheet: null }) === 'RESULTS';
  const back = { sheet: null };
  return html`
    <p class="back">
      <a href=${context.link(back)} @click=${follow(context, back)}
        >${icon('arrowLeft')} ${t(fromResults ? 'sheet.back' : 'sheet.search')}</a
      >
    </p>
    ${body()}
  `;

  function body(): TemplateResult {
    if (sheet.state === 'FAILED') {
      return html`<h2 class="visually-hidden" tabindex="-1">${t('failure.title')}</h2>
        ${failureNotice(t, sheet.error, retry)}`;
    }
    if (sheet.state === 'LOADING') {
      return html`<h2 class="screen-title" tabindex="-1">${t('loading')}</h2>
        <div class="skeleton line" aria-hidden="true"></div>
        <div class="skeleton line" aria-hidden="true"></div>`;
    }
    if (sheet.value === null) {
      return html`<h2 class="screen-title" tabindex="-1">${t('sheet.missing')}</h2>
        <p class="lead">${t('sheet.missingWhy')}</p>
        ${nothing}`;
    }
    return html`<vicino-entry-sheet
      .context=${context}
      .entry=${sheet.value}
      .home=${municipality}
      .address=${address}
    ></vicino-entry-sheet>`;
  }
}
