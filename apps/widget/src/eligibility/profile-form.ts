import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Profile } from '../api/catalogue.js';
import { icon } from '../icons/icons.js';
import { messageFor, type MessageKey } from '../i18n/translate.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { CHOICES, type NumberField, NUMBER_FIELDS, readProfile } from './read-profile.js';

/** "Posso averlo?": what one may tell of oneself to see, for each result, whether one may have it. */
export class ProfileForm extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @state() private open = false;
  @state() private wrong: readonly NumberField[] = [];
  @query('form') private form!: HTMLFormElement | null;
  @query('.profile-toggle') private toggle!: HTMLButtonElement | null;

  protected override render(): TemplateResult {
    const { t, told } = this.context;
    return html`
      <section class="profile" aria-label=${t('profile.title')}>
        <button
          class="btn btn-outline-primary profile-toggle"
          type="button"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="profile-form"
          @click=${() => (this.open = !this.open)}
        >
          ${icon('user')} ${t(told === null ? 'profile.title' : 'profile.change')}
        </button>
        ${told === null ? nothing : this.hider()}
        <form
          id="profile-form"
          class="profile-form"
          autocomplete="off"
          novalidate
          ?hidden=${!this.open}
          @submit=${this.submitted}
        >
          <p>${t('profile.why')}</p>
          <p class="profile-privacy">${t('profile.privacy')}</p>
          <div class="profile-fields">
            ${this.number('age')} ${this.number('isee')} ${this.number('minors')} ${this.choice('disability')}
            ${this.number('residenceYears')} ${this.choice('permit')} ${this.choice('employment')}
          </div>
          <p class="profile-buttons">
            <button class="btn btn-primary" type="submit">${t('profile.submit')}</button>
            ${
              told === null
                ? nothing
                : html`<button class="btn btn-link" type="button" @click=${this.forget}>${t('profile.forget')}</button>`
            }
          </p>
        </form>
      </section>
    `;
  }

  private hider(): TemplateResult {
    const { t, told, tell } = this.context;
    return html`
      <div class="form-check profile-only">
        <input
          id="profile-only"
          class="form-check-input"
          type="checkbox"
          .checked=${told?.onlyEligible ?? false}
          @change=${(event: Event) =>
            tell({ profile: told?.profile ?? {}, onlyEligible: (event.target as HTMLInputElement).checked })}
        />
        <label for="profile-only">${t('profile.only')}</label>
      </div>
    `;
  }

  private number(name: NumberField): TemplateResult {
    const { t } = this.context;
    const { least, most, whole } = NUMBER_FIELDS[name];
    const id = `profile-${name}`;
    const wrong = this.wrong.includes(name);
    return html`
      <div>
        <label class="field-label" for=${id}>${t(`profile.${name}`)}</label>
        <input
          id=${id}
          class="field"
          name=${name}
          type="text"
          inputmode=${whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          maxlength="14"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? `${id}-wrong` : nothing}
        />
        ${wrong ? html`<p class="complaint" id="${id}-wrong">${t('profile.wrong', { least, most: most.toLocaleString(this.context.language) })}</p>` : nothing}
      </div>
    `;
  }

  private choice(name: keyof typeof CHOICES): TemplateResult {
    const { t } = this.context;
    const id = `profile-${name}`;
    const words = (value: string): MessageKey => messageFor(`profile.${name}`, value) ?? 'profile.untold';
    return html`
      <div>
        <label class="field-label" for=${id}>${t(`profile.${name}`)}</label>
        <select id=${id} class="field" name=${name} autocomplete="off">
          <option value="">${t('profile.untold')}</option>
          ${CHOICES[name].map((value) => html`<option value=${value}>${t(words(value))}</option>`)}
        </select>
      </div>
    `;
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.form === null) return;
    const { profile, wrong } = readProfile(new FormData(this.form));
    this.wrong = wrong;
    if (wrong.length > 0) {
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    } else this.told(profile);
  };

  private told(profile: Profile): void {
    this.open = false;
    this.toggle?.focus();
    const empty = Object.keys(profile).length === 0;
    this.context.tell(empty ? null : { profile, onlyEligible: this.context.told?.onlyEligible ?? false });
  }

  private readonly forget = (): void => {
    this.form?.reset();
    this.wrong = [];
    this.told({});
  };
}

defineElement('vicino-profile-form', ProfileForm);
