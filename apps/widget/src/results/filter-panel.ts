import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Facet } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { countFilters, toggleFilter, UNFILTERED } from '../state/page-state.js';
import { choicesNamed, type FacetChoice, type FacetList, facetLists, type ListedField } from './facet-choices.js';

/** Values shown of a long facet before a person asks for all. */
const FEW = 6;
/** Longer ones get a field to look a value up by. */
const MANY = 12;
/** Narrows the results; beside them on a wide screen, behind a button on a phone. */
export class FilterPanel extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) facets: readonly Facet[] = [];
  @property({ attribute: false }) total = 0;
  /** Called when a person is done with the filters and wants to see the list. */
  @property({ attribute: false }) done: () => void = () => undefined;
  @state() private open = false;
  @state() private unfolded: ReadonlySet<ListedField> = new Set();
  /** What is looked for in the long lists. */
  @state() private wanted: Partial<Record<ListedField, string>> = {};

  protected override render(): TemplateResult {
    const { t, state } = this.context;
    const active = countFilters(state);
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
          ${facetLists(this.facets, state).map((list) => this.facet(list))}
          ${
            active === 0
              ? nothing
              : html`<button
                  class="btn btn-link clear"
                  type="button"
                  @click=${() => this.context.go({ ...UNFILTERED, provider: state.provider })}
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

  private facet({ field, choices }: FacetList): TemplateResult {
    const { t } = this.context;
    const all = this.unfolded.has(field);
    const shown = all
      ? choicesNamed(choices, this.wanted[field] ?? '')
      : choices.filter((choice, index) => index < FEW || choice.chosen);
    return html`
      <fieldset class="facet">
        <legend>${t(`filters.${field}`)}</legend>
        ${all && choices.length > MANY ? this.lookUp(field) : nothing}
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

  private lookUp(field: ListedField): TemplateResult {
    const { t } = this.context;
    return html`<input
      class="field facet-search"
      type="search"
      autocomplete="off"
      aria-label=${`${t('filters.lookUp')}: ${t(`filters.${field}`)}`}
      placeholder=${t('filters.lookUp')}
      .value=${this.wanted[field] ?? ''}
      @input=${(event: Event) => (this.wanted = { ...this.wanted, [field]: (event.target as HTMLInputElement).value })}
    />`;
  }

  private choice(field: ListedField, choice: FacetChoice): TemplateResult {
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

  private toggle(field: ListedField, value: string): void {
    // A step back leaves the results, not one filter: five boxes must not cost five steps.
    this.context.go({ filters: toggleFilter(this.context.state.filters, field, value) }, 'REPLACE');
  }

  private fold(field: ListedField): void {
    const next = new Set(this.unfolded);
    if (!next.delete(field)) next.add(field);
    this.unfolded = next;
  }
}

defineElement('vicino-filter-panel', FilterPanel);
