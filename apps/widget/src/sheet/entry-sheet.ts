import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Municipality, Sheet } from '../api/catalogue.js';
import { costInWords } from '../content/cost-text.js';
import { verdictView } from '../eligibility/verdict-view.js';
import { messageFor } from '../i18n/translate.js';
import { icon } from '../icons/icons.js';
import { defineElement, LightElement } from '../light-element.js';
import type { PageContext } from '../page-context.js';
import { entryMarks } from '../results/entry-card.js';
import { callButton, contactList } from './contact-list.js';
import { documentsSection, outcomeSection } from './give-and-get-sections.js';
import { reachSection } from './reach-section.js';
import { type Content, paragraphs, sheetSection } from './sheet-section.js';
import { timingSection } from './timing-section.js';
import { trustBox } from './trust-box.js';

/** The sheet of one entry; its sections in the order of the service sheet of the Modello Comuni (criterion C.SI.1.3). */
export class EntrySheet extends LightElement {
  @property({ attribute: false }) context!: PageContext;
  @property({ attribute: false }) entry!: Sheet;
  @property({ attribute: false }) home: Municipality | null = null;
  /** Address under which the sheet can be handed on. */
  @property({ attribute: false }) address = '';
  @state() private copied: 'YES' | 'FAILED' | null = null;

  protected override render(): TemplateResult {
    const { context, entry } = this;
    return html`
      <article class="sheet">
        ${this.top()}
        <div class="sheet-body">
          <div class="sheet-main">
            ${this.about()} ${this.forWhom()} ${this.howTo()}
            ${isOver(context, entry) ? nothing : documentsSection(context, entry)} ${outcomeSection(context, entry)}
            ${timingSection(context, entry)} ${reachSection(context, entry)} ${this.cost()}
            ${sheetSection('contacts', context.t('sheet.contacts'), contactList(context, entry.contacts))}
          </div>
          <aside class="sheet-side">${trustBox(context, entry)} ${this.actions()}</aside>
        </div>
      </article>
    `;
  }

  private top(): TemplateResult {
    const { context, entry } = this;
    const categories = [entry.serviceTypeLabel, ...entry.needs.map(({ label }) => label)];
    return html`
      <header class="sheet-top">
        <p class="categories">${[...new Set(categories.filter((label) => label !== null))].join(' · ')}</p>
        <h2 class="screen-title" tabindex="-1">${entry.title}</h2>
        ${entryMarks(context, entry)}
        ${entry.statusReason === null && entry.status !== 'CLOSED' ? nothing : html`<p class="notice">${icon('warning')} <span>${entry.statusReason ?? context.t('sheet.closedWhy')}</span></p>`}
        <p class="lead">${entry.summary}</p>
        ${isOver(context, entry) ? nothing : verdictView(context.t, entry.eligibility, Infinity)}
        ${isOver(context, entry) ? nothing : callButton(context, entry.contacts)}
      </header>
    `;
  }

  private about(): Content {
    const { description, summary } = this.entry;
    return sheetSection(
      'about',
      this.context.t('sheet.about'),
      description === summary ? nothing : paragraphs(description),
    );
  }

  private forWhom(): Content {
    const { context, entry } = this;
    const { t } = context;
    const groups = entry.targetGroupLabels.join(', ');
    return sheetSection(
      'for-whom',
      t('sheet.forWhom'),
      groups === '' ? nothing : html`<p><span class="term">${t('sheet.groups')}:</span> ${groups}</p>`,
      entry.eligibilityText === null
        ? nothing
        : html`<p><span class="term">${t('sheet.conditions')}:</span> ${entry.eligibilityText}</p>`,
      html`<vicino-area-served
        .context=${context}
        .area=${entry.serviceArea}
        .home=${isOver(context, entry) ? null : this.home}
      ></vicino-area-served>`,
    );
  }

  private howTo(): Content {
    const { context, entry } = this;
    if (isOver(context, entry)) return nothing;
    const { t } = context;
    const ways = entry.accessModes.flatMap((mode) => messageFor('access', mode) ?? []);
    const next =
      entry.contacts.length > 0 ? t('sheet.askByContact') : t('sheet.askProvider', { provider: entry.provider.name });
    return sheetSection(
      'how-to',
      t('sheet.howTo'),
      ways.length === 0
        ? html`<p>${next}</p>`
        : html`<ul class="steps">
            ${ways.map((way) => html`<li>${t(way)}</li>`)}
          </ul>`,
    );
  }

  private cost(): Content {
    const { context, entry } = this;
    const { type, text } = entry.cost;
    return sheetSection(
      'cost',
      context.t('sheet.cost'),
      html`<p>${costInWords(type, context.t)}</p>`,
      paragraphs(text),
    );
  }

  private actions(): TemplateResult {
    const { t } = this.context;
    return html`
      <div class="actions">
        <button class="btn btn-outline-primary" type="button" @click=${() => window.print()}>
          ${icon('print')} ${t('sheet.print')}
        </button>
        <button class="btn btn-outline-primary" type="button" @click=${this.copy}>
          ${icon('link')} ${t('sheet.copy')}
        </button>
        <p role="status">
          ${this.copied === null ? nothing : t(this.copied === 'YES' ? 'sheet.copied' : 'sheet.copyFailed')}
        </p>
      </div>
    `;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.address);
      this.copied = 'YES';
    } catch {
      this.copied = 'FAILED';
    }
  };
}

/** Whether nobody can ask for it any more: what invites to ask is left out. */
function isOver({ today }: PageContext, { status, window }: Sheet): boolean {
  const closesOn = window?.closesOn ?? null;
  return status === 'CLOSED' || (closesOn !== null && closesOn < today);
}

defineElement('vicino-entry-sheet', EntrySheet);
