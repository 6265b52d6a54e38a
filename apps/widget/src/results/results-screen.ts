import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Municipality, Need } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { refinements } from '../need/need-tiles.js';
import { follow, type PageContext } from '../page-context.js';
import type { Loaded } from '../state/load.js';
import { countFilters } from '../state/page-state.js';
import { emptyResults } from './empty-results.js';
import { entryCard } from './entry-card.js';
import { failureNotice } from './failure-notice.js';
import type { ResultsSoFar } from './results-feed.js';

export interface ResultsView {
  readonly context: PageContext;
  readonly results: Loaded<ResultsSoFar>;
  readonly needs: readonly Need[];
  readonly municipality: Municipality | null;
  readonly retry: () => void;
  readonly more: () => void;
  /** Leads back from the filters to the head of the list. */
  readonly toList: () => void;
}

/** The results of a question: how many, a way to be more precise, the list, the next page. */
export function resultsScreen(view: ResultsView): TemplateResult {
  const { context, results } = view;
  const { value } = results;
  return html`
    <section
      class="results"
      aria-labelledby="results-title"
      aria-busy=${results.state === 'LOADING' ? 'true' : 'false'}
    >
      <h2 class="screen-title" id="results-title" tabindex="-1">${title(view)}</h2>
      ${value === null || value.totalCount === 0 ? nothing : html`<p class="lead">${reach(view)}</p>`}
      ${value?.degraded ? html`<p class="notice">${icon('warning')} ${context.t('results.degraded')}</p>` : nothing}
      ${value === null ? nothing : refinementRow(view, value)}
      <div class="results-body ${narrowable(view) ? 'has-filters' : ''}">
        ${
          value === null || !narrowable(view)
            ? nothing
            : html`<vicino-filter-panel
                .context=${context}
                .facets=${value.facets}
                .total=${value.totalCount}
                .done=${view.toList}
              ></vicino-filter-panel>`
        }
        <div class="results-list">${value === null ? waiting(view) : list(view, value)}</div>
      </div>
    </section>
  `;
}

/** Whether there is something to narrow by, or will be: the list keeps its place while the first answer is awaited. */
function narrowable({ context, results: { value, state } }: ResultsView): boolean {
  if (value === null) return state === 'LOADING';
  return countFilters(context.state.filters) > 0 || value.facets.some((facet) => facet.values.length > 0);
}

/** The heading of the results: their number, or why there is none yet. */
function title({ context: { t }, results }: ResultsView): string {
  const { value, state } = results;
  if (value === null) return state === 'FAILED' ? t('failure.title') : t('loading');
  return value.totalCount === 0 ? t('results.none') : t('results.title', { count: value.totalCount });
}

function reach({ context: { t }, municipality }: ResultsView): string {
  return municipality === null ? t('results.area') : t('results.residents', { place: municipality.name });
}

function waiting({ context, results, retry }: ResultsView): TemplateResult {
  if (results.state === 'FAILED') return failureNotice(context.t, results.error, retry);
  const card = html`<div class="entry-card skeleton-card">
    <div class="skeleton line short"></div>
    <div class="skeleton line"></div>
    <div class="skeleton line"></div>
  </div>`;
  return html`<div aria-hidden="true">${card}${card}${card}</div>`;
}

function list(view: ResultsView, value: ResultsSoFar): TemplateResult {
  const { context, results, municipality, needs, more, retry } = view;
  if (value.totalCount === 0) return emptyResults(context, needs, municipality);
  const { t } = context;
  const shown = value.hits.length;
  return html`
    <ol class="cards" aria-label=${t('results.list')}>
      ${repeat(
        value.hits,
        (hit) => hit.node.slug,
        (hit) => html`<li>${entryCard(context, hit)}</li>`,
      )}
    </ol>
    ${results.state === 'FAILED' ? failureNotice(t, results.error, value.nextPage === null ? retry : more) : nothing}
    <p class="shown">${t('results.shown', { shown, total: value.totalCount })}</p>
    ${
      value.nextPage === null || results.state === 'FAILED'
        ? nothing
        : html`<button class="btn btn-outline-primary more" type="button" @click=${more}>${t('results.more')}</button>`
    }
  `;
}

function refinementRow({ context, needs }: ResultsView, value: ResultsSoFar): TemplateResult | typeof nothing {
  const counts = new Map(
    value.facets.find(({ field }) => field === 'needs')?.values.map((one) => [one.value, one.count]),
  );
  const choices = refinements(needs, context.state.need, counts);
  if (choices.length < 2) return nothing;
  return html`
    <nav class="refine" aria-label=${context.t('results.refine')}>
      <ul>
        ${choices.map(
          (choice) => html`
            <li>
              <a
                class="refine-chip"
                href=${context.link({ need: choice.slug })}
                aria-current=${choice.current ? 'true' : nothing}
                @click=${follow(context, { need: choice.slug })}
                >${choice.label}${choice.count === null ? nothing : html` <span class="chip-count">${choice.count}</span>`}</a
              >
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}
