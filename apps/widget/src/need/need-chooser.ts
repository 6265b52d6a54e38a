import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue, Need } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { needIcon } from '../icons/need-icons.js';
import { defineElement, LightElement } from '../light-element.js';
import { follow, type PageContext } from '../page-context.js';
import { failureNotice } from '../results/failure-notice.js';
import type { Loaded } from '../state/load.js';
import { ALL } from '../state/page-state.js';
import './need-search.js';
import { areasOf } from './need-tiles.js';

/** National numbers, the same everywhere in Italy. */
const EMERGENCY = '112';
const VIOLENCE = '1522';

/** "Di che cosa hai bisogno?": own words, or one of the areas of need. */
export class NeedChooser extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) needs!: Loaded<readonly Need[]>;
  @property({ attribute: false }) retry: () => void = () => undefined;

  protected override render(): TemplateResult {
    const { t } = this.context;
    return html`
      <section class="need" aria-labelledby="need-title">
        <h2 class="screen-title" id="need-title" tabindex="-1">${t('need.question')}</h2>
        <vicino-need-search .context=${this.context} .catalogue=${this.catalogue}></vicino-need-search>
        ${this.emergency()}
        <h3 class="tiles-title">${t('need.orPick')}</h3>
        ${this.tiles()}
        <p class="aside">
          <a href=${this.context.link({ needs: [ALL] })} @click=${follow(this.context, { needs: [ALL] })}
            >${t('need.all')}</a
          >
        </p>
      </section>
    `;
  }

  private tiles(): TemplateResult {
    const { value, state } = this.needs;
    if (value === null && state === 'FAILED') return failureNotice(this.context.t, this.needs.error, this.retry);
    if (value === null)
      return html`<div class="tiles" aria-hidden="true">
        ${Array.from({ length: 18 }, () => html`<div class="tile skeleton"></div>`)}
      </div>`;
    return html`
      <ul class="tiles">
        ${areasOf(value).map((need) => html`<li>${this.tile(need)}</li>`)}
      </ul>
    `;
  }

  private tile(need: Need): TemplateResult {
    const changes = { needs: [need.slug] };
    return html`
      <a class="tile" href=${this.context.link(changes)} @click=${follow(this.context, changes)}>
        ${needIcon(need.slug)}
        <span class="tile-text">
          <span class="tile-label">${need.label}</span>
          <span class="tile-description">${need.description}</span>
        </span>
      </a>
    `;
  }

  private emergency(): TemplateResult {
    const { t } = this.context;
    return html`
      <div class="emergency">
        ${icon('telephone')}
        <p>
          <a href="tel:${EMERGENCY}">${t('need.emergency')}</a>
          <a href="tel:${VIOLENCE}">${t('need.violence')}</a>
        </p>
      </div>
    `;
  }
}

defineElement('vicino-need-chooser', NeedChooser);
