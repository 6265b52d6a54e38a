import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Catalogue, MunicipalitySuggestion } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import { follow, type PageContext } from '../page-context.js';
import { Load } from '../state/load.js';
import { ALL } from '../state/page-state.js';
import { activeAfter, onlyAnswer } from './suggestion-keys.js';

/** A person types; a question a key stroke would only be thrown away. */
const PAUSE_MS = 150;

/** "Dove abiti?": a text field with suggestions, after the ARIA pattern of the combobox with a list. */
export class PlaceChooser extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) catalogue!: Catalogue;
  /** Something to say before asking, such as why a link's municipality was not taken. */
  @property({ attribute: false }) notice: string | null = null;
  /** Given when the place is only being changed: the explanations are left out, and one can leave it as it is. */
  @property({ attribute: false }) cancel: (() => void) | null = null;
  /** Called with an ISTAT code, or `ALL`. */
  @property({ attribute: false }) choose: (municipality: string) => void = () => undefined;

  @state() private text = '';
  @state() private open = false;
  /** Index of the suggestion the arrows are on; -1 when they are on none. */
  @state() private active = -1;
  @state() private complaint: string | null = null;
  @query('input') private input!: HTMLInputElement | null;

  private readonly suggestions = new Load<readonly MunicipalitySuggestion[]>(this);
  private pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { t } = this.context;
    const found = this.found();
    return html`
      <form class="place" novalidate @submit=${this.submitted}>
        <h2 class="screen-title" tabindex="-1">${t('place.question')}</h2>
        ${this.cancel === null ? html`<p class="lead">${t('place.why')}</p>` : nothing}
        ${this.notice === null ? nothing : html`<p class="notice">${icon('warning')} ${this.notice}</p>`}
        <label class="field-label" for="place-input">${t('place.label')}</label>
        <p class="field-hint" id="place-hint">${t('place.hint')}</p>
        <div class="combo">
          <input
            id="place-input"
            class="field"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            enterkeyhint="next"
            placeholder=${t('place.example')}
            aria-autocomplete="list"
            aria-controls="place-list"
            aria-expanded=${this.open && found.length > 0 ? 'true' : 'false'}
            aria-activedescendant=${this.active >= 0 ? `place-option-${this.active}` : nothing}
            aria-describedby="place-hint place-complaint"
            aria-invalid=${this.complaint === null ? 'false' : 'true'}
            .value=${this.text}
            @input=${this.typed}
            @keydown=${this.pressed}
            @blur=${() => (this.open = false)}
          />
          <ul
            id="place-list"
            class="suggestions"
            role="listbox"
            aria-label=${t('place.suggestions')}
            ?hidden=${!this.open || found.length === 0}
          >
            ${found.map((suggestion, index) => this.option(suggestion, index))}
          </ul>
        </div>
        <p class="complaint" id="place-complaint" role="alert">${this.complaint ?? nothing}</p>
        <p class="visually-hidden" role="status">
          ${this.open && found.length > 0 ? t('place.found', { count: found.length }) : nothing}
        </p>
        <p class="buttons">
          <button class="btn btn-primary" type="submit">${t('place.submit')}</button>
          ${
            this.cancel === null
              ? nothing
              : html`<button class="btn btn-link" type="button" @click=${this.cancel}>${t('place.cancel')}</button>`
          }
        </p>
        <p class="aside">
          <a href=${this.context.link({ municipality: ALL })} @click=${this.skipped}>${t('place.skip')}</a>
        </p>
        ${this.cancel === null ? html`<p class="privacy">${t('place.privacy')}</p>` : nothing}
      </form>
    `;
  }

  private option(suggestion: MunicipalitySuggestion, index: number): TemplateResult {
    const { name, province, matchedName } = suggestion;
    const { t } = this.context;
    return html`
      <li
        id="place-option-${index}"
        role="option"
        aria-selected=${index === this.active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.choose(suggestion.istatCode)}
      >
        <strong>${name}</strong> <span class="province">${province}</span>
        ${
          matchedName === null || matchedName === name
            ? nothing
            : html`<span class="found-as">${t('place.foundAs', { name: matchedName })}</span>`
        }
      </li>
    `;
  }

  private found(): readonly MunicipalitySuggestion[] {
    return this.suggestions.current.value ?? [];
  }

  private readonly typed = (event: InputEvent): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.active = -1;
    this.complaint = null;
    clearTimeout(this.pause);
    if (this.text.trim().length < 2) {
      this.open = false;
      this.suggestions.clear();
      return;
    }
    this.pause = setTimeout(() => void this.suggest(), PAUSE_MS);
  };

  private async suggest(): Promise<void> {
    const text = this.text.trim();
    const newest = await this.suggestions.run((signal) => this.catalogue.findMunicipalities(text, signal));
    if (!newest) return;
    const { state: answer } = this.suggestions.current;
    this.open = answer === 'DONE';
    if (answer === 'FAILED') this.complaint = this.context.t('failure.OFFLINE');
    else if (this.found().length === 0) this.complaint = this.context.t('place.none', { text });
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const suggestion = this.found()[this.active];
    if (event.key === 'Enter' && this.open && suggestion !== undefined) {
      event.preventDefault();
      this.choose(suggestion.istatCode);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
      this.active = -1;
    } else {
      const next = activeAfter(event.key, this.active, this.found().length);
      if (next === null) return;
      event.preventDefault();
      this.open = true;
      this.active = next;
    }
  };

  private readonly submitted = async (event: Event): Promise<void> => {
    event.preventDefault();
    clearTimeout(this.pause);
    if (this.text.trim() === '') return this.complain('place.empty');
    await this.suggest();
    const only = onlyAnswer(this.text, this.found());
    if (only !== null) this.choose(only.istatCode);
    else if (this.found().length > 0) this.complain('place.pickOne');
    else this.input?.focus();
  };

  private complain(key: 'place.empty' | 'place.pickOne'): void {
    this.complaint = this.context.t(key);
    this.input?.focus();
  }

  private readonly skipped = (event: MouseEvent): void => {
    follow({ ...this.context, go: () => this.choose(ALL) }, {})(event);
  };
}

defineElement('vicino-place-chooser', PlaceChooser);
