import { html, nothing } from 'lit';
import type { Sheet } from '../api/catalogue.js';
import { dateInWords } from '../content/dates.js';
import type { PageContext } from '../page-context.js';
import { type Content, sheetSection } from './sheet-section.js';

/** From when and until when one can ask. */
export function timingSection({ t, today, language }: PageContext, { window }: Pick<Sheet, 'window'>): Content {
  const { opensOn = null, closesOn = null } = window ?? {};
  const past = closesOn !== null && closesOn < today;
  return sheetSection(
    'timing',
    t('sheet.timing'),
    opensOn === null || past ? nothing : html`<p>${t('sheet.opensOn', { date: dateInWords(opensOn, language) })}</p>`,
    closesOn === null
      ? nothing
      : html`<p>${t(past ? 'sheet.closedOn' : 'sheet.closesOn', { date: dateInWords(closesOn, language) })}</p>`,
  );
}
