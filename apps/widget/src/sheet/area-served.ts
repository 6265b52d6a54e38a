import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Municipality, Sheet } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { servedFirst } from './served-first.js';

/** Municipalities named before the rest is folded away. */
const FEW = 5;

/** Who it is for by residence: the area's name, its first municipalities, the rest on demand. */
export class AreaServed extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) area!: Sheet['serviceArea'];
  /** Where the reader lives; null when they did not say. */
  @property({ attribute: false }) home: Municipality | null = null;
  @state() private unfolded = false;

  protected override render(): TemplateResult {
    const { t } = this.context;
    const places = servedFirst(this.area.municipalities, this.home?.istatCode ?? null);
    const shown = this.unfolded || places.length <= FEW + 1 ? places : places.slice(0, FEW);
    const rest = places.length - shown.length;
    const names = shown.map(({ name }) => name).join(', ');
    return html`
      ${this.answer()}
      <p class="area-label">${t('sheet.residents')}: <strong>${this.area.label}</strong></p>
      ${
        places.length === 0 || names === this.area.label
          ? nothing
          : html`<p class="area-names" tabindex="-1">
              ${names}${rest === 0 ? nothing : ` ${t('sheet.servedMore', { count: rest })}`}
            </p>`
      }
      ${
        places.length <= FEW + 1
          ? nothing
          : html`<button
              class="btn btn-link unfold"
              type="button"
              aria-expanded=${this.unfolded ? 'true' : 'false'}
              @click=${() => (this.unfolded = !this.unfolded)}
            >
              ${this.unfolded ? t('sheet.servedLess') : t('sheet.servedShow', { count: places.length })}
            </button>`
      }
    `;
  }

  private answer(): TemplateResult | typeof nothing {
    const { home } = this;
    if (home === null) return nothing;
    const serves = this.area.municipalities.some(({ istatCode }) => istatCode === home.istatCode);
    const words = this.context.t(serves ? 'sheet.servesYou' : 'sheet.servesNot', { place: home.name });
    return html`<p class="answer ${serves ? 'is-yes' : 'is-no'}">
      ${icon(serves ? 'check' : 'warning')} <span>${words}</span>
    </p>`;
  }
}

defineElement('vicino-area-served', AreaServed);
