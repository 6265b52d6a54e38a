import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Need } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { needIcon } from '../icons/need-icons.js';
import { defineElement, LightElement } from '../light-element.js';
import { follow, type PageContext } from '../page-context.js';
import { failureNotice } from '../results/failure-notice.js';
import type { Loaded } from '../state/load.js';
import { ALL } from '../state/page-state.js';
import { areasOf } from './need-tiles.js';

/** National numbers, the same everywhere in Italy. */
const EMERGENCY = '112';
const VIOLENCE = '1522';

/** "Di che cosa hai bisogno?": own words, or one of the areas of need. */
export class NeedChooser extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) needs!: Loaded<readonly Need[]>;
  @property({ attribute: false }) retry: () => void = () => undefined;

  protected override render(): TemplateResult {
    const { t } = this.context;
    return html`
      <section class="need" aria-labelledby="need-title">
        <h2 class="screen-title" id="need-title" tabindex="-1">${t('need.question')}</h2>
        <form class="search" role="search" @submit=${this.submitted}>
          <label class="field-label" for="need-text">${t('need.label')}</label>
          <div class="search-row">
            <input
              id="need-text"
              class="field"
              type="search"
              name="text"
              maxlength="200"
              enterkeyhint="search"
              placeholder=${t('need.example')}
            />
            <button class="btn btn-primary" type="submit">${icon('search')} ${t('need.submit')}</button>
          </div>
        </form>
        ${this.emergency()}
        <h3 class="tiles-title">${t('need.orPick')}</h3>
        ${this.tiles()}
        <p class="aside">
          <a href=${this.context.link({ need: ALL })} @click=${follow(this.context, { need: ALL })}>${t('need.all')}</a>
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
    const changes = { need: need.slug };
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

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('text');
    const words = typeof text === 'string' ? text.trim() : '';
    if (words === '') this.querySelector('input')?.focus();
    else this.context.go({ text: words });
  };
}

defineElement('vicino-need-chooser', NeedChooser);
