import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Catalogue } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { activeAfter } from '../place/suggestion-keys.js';
import { Load } from '../state/load.js';
import { NO_QUESTION } from '../state/page-state.js';
import { type SuggestionGroup, suggestionGroups, type SuggestionOption } from './suggestion-groups.js';

/** A person types; a question a key stroke would only be thrown away. */
const PAUSE_MS = 150;
/** The first letter alone fits everything. */
const FIRST_LETTERS = 2;
/** Longest text that is suggested for; longer ones are questions already. */
const LAST_LETTERS = 100;

/** The need in own words: a field with suggestions of several kinds, after the ARIA pattern of the combobox with a list. */
export class NeedSearch extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) catalogue!: Catalogue;
  /** Begins the ids of its parts: there may be two on a page, one of them hidden. */
  @property({ attribute: false }) name = 'need';
  /** Beside the results: on one row, for it is a tool there and not the question of the screen. */
  @property({ attribute: false }) compact = false;
  @state() private open = false;
  /** Index of the suggestion the arrows are on, over all groups; -1 when they are on none. */
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement | null;

  private readonly groups = new Load<readonly SuggestionGroup[]>(this);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override updated(changed: PropertyValues): void {
    const { text } = this.context.state;
    if (changed.has('context') && text !== this.asked) {
      this.asked = text;
      if (this.input !== null) this.input.value = text;
    }
    if (changed.has('active')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { t } = this.context;
    const shown = this.open && this.options().length > 0;
    return html`
      <form class="search ${this.compact ? 'is-compact' : ''}" role="search" @submit=${this.submitted}>
        <label class="field-label" for="${this.name}-text">${t(this.compact ? 'need.question' : 'need.label')}</label>
        <div class="search-row">
          <div class="combo">
            <input
              id="${this.name}-text"
              class="field"
              type="text"
              inputmode="search"
              role="combobox"
              autocomplete="off"
              maxlength="200"
              enterkeyhint="search"
              placeholder=${t('need.example')}
              aria-autocomplete="list"
              aria-controls="${this.name}-list"
              aria-expanded=${shown ? 'true' : 'false'}
              aria-activedescendant=${shown && this.active >= 0 ? `${this.name}-option-${this.active}` : nothing}
              @input=${this.typed}
              @keydown=${this.pressed}
              @blur=${this.close}
            />
            <div
              id="${this.name}-list"
              class="suggestions"
              role="listbox"
              aria-label=${t('suggest.list')}
              ?hidden=${!shown}
            >
              ${this.list()}
            </div>
          </div>
          <button class="btn btn-primary" type="submit">${icon('search')} ${t('need.submit')}</button>
        </div>
        <p class="visually-hidden" role="status">
          ${shown ? t('suggest.found', { count: this.options().length }) : nothing}
        </p>
      </form>
    `;
  }

  private list(): unknown {
    let index = 0;
    return (this.groups.current.value ?? []).map(({ title, options }, group) => {
      const id = `${this.name}-group-${group}`;
      return html`
        <ul role="group" aria-labelledby=${id}>
          <li class="suggestion-group" role="presentation" id=${id}>${this.context.t(title)}</li>
          ${options.map((option) => this.option(option, index++))}
        </ul>
      `;
    });
  }

  private option(option: SuggestionOption, index: number): TemplateResult {
    return html`
      <li
        id="${this.name}-option-${index}"
        role="option"
        aria-selected=${index === this.active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.choose(option)}
      >
        <span class="suggestion-label">${option.label}</span>
        ${option.words === null ? nothing : html`<span class="found-as">${option.words}</span>`}
      </li>
    `;
  }

  private options(): readonly SuggestionOption[] {
    return (this.groups.current.value ?? []).flatMap(({ options }) => options);
  }

  private readonly typed = (event: InputEvent): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    this.active = -1;
    clearTimeout(this.pause);
    if (text.length < FIRST_LETTERS || text.length > LAST_LETTERS) {
      this.open = false;
      this.groups.clear();
      return;
    }
    this.pause = setTimeout(() => void this.suggest(text), PAUSE_MS);
  };

  /** Suggestions only help: where none come, one goes on typing. */
  private async suggest(text: string): Promise<void> {
    const { municipality } = this.context.state;
    const newest = await this.groups.run(async (signal) =>
      suggestionGroups(await this.catalogue.suggest(text, municipality, signal)),
    );
    if (newest) this.open = this.groups.current.state === 'DONE';
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const option = this.options()[this.active];
    if (event.key === 'Enter' && this.open && option !== undefined) {
      event.preventDefault();
      this.choose(option);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.close();
    } else {
      const next = activeAfter(event.key, this.active, this.options().length);
      if (next === null) return;
      event.preventDefault();
      this.open = true;
      this.active = next;
    }
  };

  private readonly close = (): void => {
    clearTimeout(this.pause);
    this.open = false;
    this.active = -1;
  };

  private choose({ changes }: SuggestionOption): void {
    this.forget();
    if (this.input !== null) this.input.value = changes.text ?? this.asked;
    this.context.go(changes);
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = this.input?.value.trim() ?? '';
    this.forget();
    if (words === '') this.input?.focus();
    else this.context.go({ ...NO_QUESTION, text: words });
  };

  /** A late answer must not open the list over the results. */
  private forget(): void {
    this.close();
    this.groups.clear();
  }
}

defineElement('vicino-need-search', NeedSearch);
