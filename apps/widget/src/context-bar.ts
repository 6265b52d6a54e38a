import { html, nothing, type TemplateResult } from 'lit';
import type { Municipality, Need } from './api/catalogue.js';
import { icon } from './icons/icons.js';
import { needBySlug } from './need/need-tiles.js';
import { follow, type PageContext } from './page-context.js';
import { ALL, chosenNeeds, NO_QUESTION, type Screen } from './state/page-state.js';

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

/** The subject, where one was chosen: words stand in the search field, and one changes them there. */
function asked({ context, needs }: ContextBarView): TemplateResult | typeof nothing {
  const { t, state } = context;
  const chosen = chosenNeeds(state).map((slug) => needBySlug(needs, slug)?.label ?? slug);
  if (state.needs.length === 0) return nothing;
  return html`
    <li>
      ${icon('search')}
      <span
        >${t('results.need')}
        <strong>${chosen.length === 0 ? t('results.everything') : chosen.join(', ')}</strong></span
      >
      <a class="btn btn-link" href=${context.link(NO_QUESTION)} @click=${follow(context, NO_QUESTION)}
        >${t('change')}<span class="visually-hidden">: ${t('need.question')}</span></a
      >
    </li>
  `;
}
