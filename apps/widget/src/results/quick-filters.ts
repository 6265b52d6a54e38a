import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Catalogue, Facet } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { nearestMunicipality } from '../place/nearest-municipality.js';
import { ALL } from '../state/page-state.js';
import { quickChoices, toggled } from './quick-choices.js';

/** Longest wait for the device to find itself. */
const LOCATING_MS = 15_000;

/** The filters people ask for in their own words, above the list; and the closest first. */
export class QuickFilters extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) facets: readonly Facet[] = [];
  @state() private locating: 'NO' | 'YES' | 'FAILED' = 'NO';
  private leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  protected override render(): TemplateResult {
    const { t, state: asked, go } = this.context;
    return html`
      <div class="quick" role="group" aria-label=${t('quick.title')}>
        ${this.button(t('quick.near'), asked.order === 'DISTANCE', this.nearer)}
        ${quickChoices(this.facets, asked).map(({ message, on, changes }) =>
          this.button(t(message), on, () => go(changes, 'REPLACE')),
        )}
      </div>
      ${asked.order === 'DISTANCE' || this.locating !== 'NO' ? this.position() : nothing}
    `;
  }

  private button(words: string, on: boolean, press: () => void): TemplateResult {
    return html`<button class="quick-chip" type="button" aria-pressed=${on ? 'true' : 'false'} @click=${press}>
      ${on ? icon('check') : nothing}${words}
    </button>`;
  }

  /** From where distances are measured, and how to measure from where one stands. */
  private position(): TemplateResult {
    const { t, state: asked } = this.context;
    const { locating } = this;
    return html`
      <p class="quick-position" role="status">
        ${t(asked.near === null ? 'quick.fromHome' : 'quick.fromHere')}
        ${locating === 'YES' ? t('quick.locating') : nothing} ${locating === 'FAILED' ? t('quick.noPosition') : nothing}
      </p>
      ${
        asked.near !== null || locating === 'YES'
          ? nothing
          : html`<p class="quick-position">
              <button class="btn btn-link" type="button" @click=${this.locate}>${t('quick.usePosition')}</button>
              ${t('quick.positionStays')}
            </p>`
      }
    `;
  }

  private readonly nearer = (): void => {
    const { municipality, near, order } = this.context.state;
    const known = near !== null || (municipality !== null && municipality !== ALL);
    if (order === 'DISTANCE') this.context.go({ order: toggled(order, 'DISTANCE'), near: null }, 'REPLACE');
    else if (known) this.context.go({ order: 'DISTANCE' }, 'REPLACE');
    else this.locate();
  };

  private readonly locate = (): void => {
    this.locating = 'YES';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => void this.located(coords),
      () => (this.locating = 'FAILED'),
      { timeout: LOCATING_MS, maximumAge: 600_000 },
    );
  };

  private async located(here: GeolocationCoordinates): Promise<void> {
    try {
      const near = nearestMunicipality(here, await this.catalogue.municipalityPoints(this.leaving.signal));
      this.locating = near === null ? 'FAILED' : 'NO';
      if (near !== null) this.context.go({ near, order: 'DISTANCE' }, 'REPLACE');
    } catch {
      this.locating = 'FAILED';
    }
  }
}

defineElement('vicino-quick-filters', QuickFilters);
