import { html, nothing } from 'lit';
import type { Sheet } from '../api/catalogue.js';
import type { PageContext } from '../page-context.js';
import { type Content, paragraphs, sheetSection } from './sheet-section.js';

/** What one has to bring. */
export function documentsSection({ t }: PageContext, { requiredDocuments }: Pick<Sheet, 'requiredDocuments'>): Content {
  return sheetSection(
    'documents',
    t('sheet.documents'),
    requiredDocuments.length === 0
      ? nothing
      : html`<ul class="steps">
          ${requiredDocuments.map((document) => html`<li>${document}</li>`)}
        </ul>`,
  );
}

/** What one has in hand at the end. */
export function outcomeSection({ t }: PageContext, { outcome }: Pick<Sheet, 'outcome'>): Content {
  return sheetSection('outcome', t('sheet.outcome'), paragraphs(outcome));
}
