import { html, nothing, type TemplateResult } from 'lit';
import type { Municipality, Need } from './api/catalogue.js';
import { icon } from './icons/icons.js';
import { needBySlug } from './need/need-tiles.js';
import { follow, type PageContext } from './page-context.js';
import { ALL, NO_FILTERS, type Screen } from './state/page-state.js';

export interface ContextBarView {
  readonly context: PageContext;
  readonly screen: Screen;
  readonly municipality: Municipality | null;
  readonly needs: readonly Need[];
  readonly changePlace: () => void;
}

/** What was answered so far, each answer with a way to change it. */
export function contextBar(view: ContextBarView): TemplateResult {
  const { context, screen, municipality, changePlace } = view;
  const { t, state } = context;
  const named = municipality !== null;
  const settled = state.municipality === null || state.municipality === ALL;
  return html`
    <ul class="context-bar">
      <li>
        ${icon('mapMarker')}
        <span
          >${t(named || !settled ? 'place.chosen' : 'place.searchingIn')}
          <strong>${municipality?.name ?? (settled ? t('wholeArea') : '…')}</strong></span
        >
        <button class="btn btn-link" type="button" @click=${changePlace}>
          ${t('change')}<span class="visually-hidden">: ${t('place.label')}</span>
        </button>
      </li>
      ${screen === 'RESULTS' ? asked(view) : nothing}
    </ul>
  `;
}

function asked({ context, needs }: ContextBarView): TemplateResult {
  const { t, state } = context;
  const changes = { need: null, text: '', filters: NO_FILTERS };
  const need = state.need === ALL || state.need === null ? null : (needBySlug(needs, state.need)?.label ?? state.need);
  return html`
    <li>
      ${icon('search')}
      <span
        >${state.text === '' ? nothing : html`${t('results.searched')} <strong>${state.text}</strong> `}${
          state.text !== '' && need === null
            ? nothing
            : html`${t('results.need')} <strong>${need ?? t('results.everything')}</strong>`
        }</span
      >
      <a class="btn btn-link" href=${context.link(changes)} @click=${follow(context, changes)}
        >${t('change')}<span class="visually-hidden">: ${t('need.question')}</span></a
      >
    </li>
  `;
}
