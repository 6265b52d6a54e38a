import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Facet } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { ALL, countFilters, FILTER_FIELDS, type FilterField, NO_FILTERS, toggleFilter } from '../state/page-state.js';
import { type FacetChoice, facetChoices } from './facet-choices.js';

/** Values shown of a long facet before a person asks for all. */
const FEW = 6;

/** Narrows the results; beside them on a wide screen, behind a button on a phone. */
export class FilterPanel extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) facets: readonly Facet[] = [];
  @property({ attribute: false }) total = 0;
  /** Called when a person is done with the filters and wants to see the list. */
  @property({ attribute: false }) done: () => void = () => undefined;
  @state() private open = false;
  @state() private unfolded: ReadonlySet<FilterField> = new Set();

  protected override render(): TemplateResult {
    const { t, state } = this.context;
    const active = countFilters(state.filters);
    return html`
      <section class="filters" aria-label=${t('filters.title')}>
        <button
          class="btn btn-outline-primary filters-toggle"
          type="button"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="filters-body"
          @click=${() => (this.open = !this.open)}
        >
          ${icon('funnel')} ${t(this.open ? 'filters.hide' : 'filters.show')}
          ${active === 0 ? nothing : html`<span class="count">${active}<span class="visually-hidden"> (${t('filters.active', { count: active })})</span></span>`}
        </button>
        <div id="filters-body" class="filters-body ${this.open ? 'is-open' : ''}">
          <h3 class="filters-title">${t('filters.title')}</h3>
          ${FILTER_FIELDS.filter((field) => this.serves(field)).map((field) => this.facet(field))}
          ${
            active === 0
              ? nothing
              : html`<button
                  class="btn btn-link clear"
                  type="button"
                  @click=${() => this.context.go({ filters: NO_FILTERS })}
                >
                  ${t('filters.clear')}
                </button>`
          }
          <button class="btn btn-primary apply" type="button" @click=${this.close}>
            ${this.context.t('filters.apply', { count: this.total })}
          </button>
        </div>
      </section>
    `;
  }

  /** For somebody who said where they live, district and managing body are settled. */
  private serves(field: FilterField): boolean {
    const { municipality, filters } = this.context.state;
    const wide = municipality === null || municipality === ALL;
    return field !== 'districts' || wide || filters.districts.length > 0;
  }

  private facet(field: FilterField): TemplateResult | typeof nothing {
    const { t, state } = this.context;
    const choices = facetChoices(this.facets, field, state.filters[field]);
    // One value that is not chosen narrows nothing.
    if (choices.length === 0 || (choices.length === 1 && !choices[0]?.chosen)) return nothing;
    const all = this.unfolded.has(field);
    const shown = all ? choices : choices.filter((choice, index) => index < FEW || choice.chosen);
    return html`
      <fieldset class="facet">
        <legend>${t(`filters.${field}`)}</legend>
        ${shown.map((choice) => this.choice(field, choice))}
        ${
          choices.length <= FEW
            ? nothing
            : html`<button
                class="btn btn-link unfold"
                type="button"
                aria-expanded=${all ? 'true' : 'false'}
                @click=${() => this.fold(field)}
              >
                ${t(all ? 'filters.less' : 'filters.more')}<span class="visually-hidden"
                  >: ${t(`filters.${field}`)}</span
                >
              </button>`
        }
      </fieldset>
    `;
  }

  private choice(field: FilterField, choice: FacetChoice): TemplateResult {
    const id = `filter-${field}-${choice.value}`;
    return html`
      <div class="form-check">
        <input
          id=${id}
          class="form-check-input"
          type="checkbox"
          .checked=${choice.chosen}
          @change=${() => this.toggle(field, choice.value)}
        />
        <label for=${id}>
          ${choice.label}
          <span class="facet-count" aria-hidden="true">${choice.count}</span>
          <span class="visually-hidden">, ${this.context.t('filters.count', { count: choice.count })}</span>
        </label>
      </div>
    `;
  }

  private readonly close = (): void => {
    this.open = false;
    this.done();
  };

  private toggle(field: FilterField, value: string): void {
    // A step back leaves the results, not one filter: five boxes must not cost five steps.
    this.context.go({ filters: toggleFilter(this.context.state.filters, field, value) }, 'REPLACE');
  }

  private fold(field: FilterField): void {
    const next = new Set(this.unfolded);
    if (!next.delete(field)) next.add(field);
    this.unfolded = next;
  }
}

defineElement('vicino-filter-panel', FilterPanel);
