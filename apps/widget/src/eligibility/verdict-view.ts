import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../api/catalogue.js';
import { icon, type IconName } from '../icons/icons.js';
import type { Translate } from '../i18n/translate.js';
import { decidingReasons } from './deciding-reasons.js';

/** Reasons a card has room for; the sheet shows all. */
const FEW = 2;
const ICONS: { readonly [answer in Verdict['answer']]: IconName } = { YES: 'check', NO: 'close', ASK: 'help' };

/** Whether one may have it, and why. Without a profile there is nothing to say. */
export function verdictView(
  t: Translate,
  verdict: Verdict | null | undefined,
  most: number = FEW,
): TemplateResult | typeof nothing {
  if (verdict === null || verdict === undefined) return nothing;
  const { answer } = verdict;
  return html`
    <div class="verdict verdict-${answer.toLowerCase()}">
      <p class="verdict-answer">${icon(ICONS[answer])} <strong>${t(`verdict.${answer}`)}</strong></p>
      ${decidingReasons(verdict)
        .slice(0, most)
        .map((reason) => html`<p>${reason}</p>`)}
    </div>
  `;
}
