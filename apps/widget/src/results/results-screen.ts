import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue, Hit, Municipality, Need } from '../api/catalogue.js';
import '../eligibility/profile-form.js';
import { icon } from '../icons/icons.js';
import '../need/need-search.js';
import { refinements } from '../need/need-tiles.js';
import { follow, type PageContext } from '../page-context.js';
import type { Loaded } from '../state/load.js';
import { chosenNeeds, countFilters, NO_QUESTION } from '../state/page-state.js';
import { alternativesList } from './alternatives-list.js';
import { emptyResults } from './empty-results.js';
import { entryCard } from './entry-card.js';
import { facetLists } from './facet-choices.js';
import { failureNotice } from './failure-notice.js';
import './quick-filters.js';
import type { ResultsSoFar } from './results-feed.js';
import { understoodRow } from './understood-row.js';

/** So few are read sooner than they are refined. */
const FEW_RESULTS = 5;

export interface ResultsView {
  readonly context: PageContext;
  readonly catalogue: Catalogue;
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
    <vicino-need-search
      .context=${context}
      .catalogue=${view.catalogue}
      .name=${'results'}
      .compact=${true}
    ></vicino-need-search>
    <section
      class="results"
      aria-labelledby="results-title"
      aria-busy=${results.state === 'LOADING' ? 'true' : 'false'}
    >
      <h2 class="screen-title" id="results-title" tabindex="-1">${title(view)}</h2>
      ${value === null || value.totalCount === 0 ? nothing : html`<p class="lead">${reach(view)}</p>`}
      ${value?.degraded ? html`<p class="calm">${icon('clock')} <span>${context.t('results.degraded')}</span></p>` : nothing}
      ${value === null ? nothing : understoodRow(context, value.understoodAs)}
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
        <div class="results-list">${tools(view)} ${value === null ? waiting(view) : list(view, value)}</div>
      </div>
    </section>
  `;
}

/** Whether there is something to narrow by, or will be: the list keeps its place while the first answer is awaited. */
function narrowable({ context, results: { value, state } }: ResultsView): boolean {
  if (value === null) return state === 'LOADING';
  return countFilters(context.state) > 0 || facetLists(value.facets, context.state).length > 0;
}

/** The heading of the results: their number, or why there is none yet. */
function title({ context: { t }, results }: ResultsView): string {
  const { value, state } = results;
  if (value === null) return state === 'FAILED' ? t('failure.title') : t('loading');
  if (value.beside) return t('results.beside');
  return value.totalCount === 0 ? t('results.none') : t('results.title', { count: value.totalCount });
}

/** For whose residents the results are; the words of the question may say it where the person did not. */
function reach({ context: { t }, municipality, results: { value } }: ResultsView): string {
  const read = value?.understoodAs.find(({ kind, applied }) => kind === 'MUNICIPALITY' && applied)?.label;
  const place = municipality?.name ?? read;
  return place === undefined ? t('results.area') : t('results.residents', { place });
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
  if (value.totalCount === 0) return emptyResults(context, value.alternatives, needs, municipality);
  const { t } = context;
  const shown = value.hits.length;
  return html`
    ${value.alternatives.length === 0 ? nothing : html`<p class="lead">${t(value.beside ? 'alternatives.beside' : 'alternatives.instead')}</p>`}
    ${alternativesList(context, value.alternatives)}
    <ol class="cards" aria-label=${t('results.list')}>
      ${cards(context, value.hits)}
    </ol>
    ${results.state === 'FAILED' ? failureNotice(t, results.error, value.nextPage === null ? retry : more) : nothing}
    <p class="shown">${t('results.shown', { shown, total: value.totalCount })}</p>
    ${
      value.nextPage === null || results.state === 'FAILED'
        ? nothing
        : html`<button class="btn btn-outline-primary more" type="button" @click=${more}>${t('results.more')}</button>`
    }
    ${nextBest(context, value.nextBest)}
    <p class="aside">
      <a href=${context.link(NO_QUESTION)} @click=${follow(context, NO_QUESTION)}>${t('empty.anyNeed')}</a>
    </p>
  `;
}

function cards(context: PageContext, hits: readonly Hit[]): unknown {
  return repeat(
    hits,
    (hit) => hit.node.slug,
    (hit) => html`<li>${entryCard(context, hit)}</li>`,
  );
}

/** Few results may be of no use to whom they were found for: not the end either. */
function nextBest(context: PageContext, hits: readonly Hit[]): TemplateResult | typeof nothing {
  if (hits.length === 0) return nothing;
  const { t } = context;
  return html`
    <section class="next-best" aria-labelledby="next-best-title">
      <h2 id="next-best-title">${t('results.nextBest')}</h2>
      <p class="lead">${t('results.nextBestWhy')}</p>
      <ol class="cards">
        ${cards(context, hits)}
      </ol>
    </section>
  `;
}

/** What helps to choose among the results; out of the way of the ways on where there are none. */
function tools({ context, catalogue, results: { value } }: ResultsView): TemplateResult {
  const { state, told } = context;
  const untouched = told === null && countFilters(state) === 0 && state.order === 'RELEVANCE';
  return html`
    <div class="tools" ?hidden=${value?.totalCount === 0 && untouched}>
      <vicino-profile-form .context=${context}></vicino-profile-form>
      <vicino-quick-filters
        .context=${context}
        .catalogue=${catalogue}
        .facets=${value?.facets ?? []}
      ></vicino-quick-filters>
    </div>
  `;
}

function refinementRow({ context, needs }: ResultsView, value: ResultsSoFar): TemplateResult | typeof nothing {
  const counts = new Map(
    value.facets.find(({ field }) => field === 'needs')?.values.map((one) => [one.value, one.count]),
  );
  const [chosen = null, ...others] = chosenNeeds(context.state);
  const choices = refinements(needs, others.length === 0 ? chosen : null, counts);
  const nothingToRefine = chosen === null && value.totalCount <= FEW_RESULTS;
  if (choices.length < 2 || nothingToRefine) return nothing;
  return html`
    <nav class="refine" aria-label=${context.t('results.refine')}>
      <ul>
        ${choices.map(
          (choice) => html`
            <li>
              <a
                class="refine-chip"
                href=${context.link({ needs: [choice.slug] })}
                aria-current=${choice.current ? 'true' : nothing}
                @click=${follow(context, { needs: [choice.slug] })}
                >${choice.label}${choice.count === null ? nothing : html` <span class="chip-count">${choice.count}</span>`}</a
              >
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}
