import { html, nothing, type TemplateResult } from 'lit';
import type { Sheet } from '../api/catalogue.js';
import { webAddress } from '../content/contact-text.js';
import { dateInWords } from '../content/dates.js';
import type { MessageKey } from '../i18n/translate.js';
import { icon } from '../icons/icons.js';
import type { PageContext } from '../page-context.js';

/** Who says so and since when: what a person needs to know before trusting it with a journey. */
export function trustBox({ t, language }: PageContext, entry: Sheet): TemplateResult {
  const page = entry.source.url === null ? null : webAddress(entry.source.url);
  const doubt = doubtOf(entry);
  const verified = entry.verifiedAt === null ? t('sheet.neverVerified') : dateInWords(entry.verifiedAt, language);
  return html`
    <section class="trust" aria-labelledby="sheet-trust">
      <h3 id="sheet-trust">${t('sheet.trust')}</h3>
      <dl>
        ${row(t('sheet.provider'), entry.provider.name)}
        ${entry.managingBody === null ? nothing : row(t('sheet.managingBody'), entry.managingBody.shortName)}
        ${row(t('sheet.saidBy'), entry.source.name)} ${row(t('sheet.verifiedAt'), verified)}
        ${row(t('sheet.updatedAt'), dateInWords(entry.updatedAt, language))}
      </dl>
      ${
        page === null
          ? nothing
          : html`<p>
              <a href=${page} target="_blank" rel="noopener"
                >${t('sheet.sourcePage')}<span class="visually-hidden"> ${t('sheet.newTab')}</span
                >${icon('externalLink')}</a
              >
            </p>`
      }
      ${
        doubt === null
          ? nothing
          : html`<p class="doubt">
              ${icon('warning')}<span><strong>${t('sheet.overdue')}.</strong> ${t(doubt)}</span>
            </p>`
      }
    </section>
  `;
}

/** Why the entry should be checked before one relies on it; null when there is no reason, or it is closed anyway. */
export function doubtOf(entry: Pick<Sheet, 'status' | 'verifiedAt' | 'verificationOverdue'>): MessageKey | null {
  if (entry.status === 'CLOSED') return null;
  if (entry.status === 'TO_VERIFY') return 'sheet.toVerifyWhy';
  if (!entry.verificationOverdue) return null;
  return entry.verifiedAt === null ? 'sheet.unverifiedWhy' : 'sheet.overdueWhy';
}

function row(term: string, value: string): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
