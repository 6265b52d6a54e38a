import { html, nothing, type TemplateResult } from 'lit';
import type { Card, Hit } from '../api/catalogue.js';
import { readSnippet } from '../content/snippet.js';
import { distanceInWords } from '../content/distance.js';
import { shortened } from '../content/shortened.js';
import { statusMarks } from '../content/status-marks.js';
import { costInWords } from '../content/cost-text.js';
import { verdictView } from '../eligibility/verdict-view.js';
import { icon, type IconName } from '../icons/icons.js';
import { follow, type PageContext } from '../page-context.js';
import { whereInWords } from './where-text.js';

/** One result: enough to know whether it is worth opening. */
export function entryCard(context: PageContext, hit: Hit): TemplateResult {
  const entry = hit.node;
  const changes = { sheet: entry.slug };
  return html`
    <article class="entry-card">
      <h3 class="card-title">
        <a href=${context.link(changes)} data-slug=${entry.slug} @click=${follow(context, changes)}
          >${text(hit, 'title', entry.title)}</a
        >
      </h3>
      ${entryMarks(context, entry)}
      <p class="card-summary">${text(hit, 'summary', entry.summary)}</p>
      ${found(hit)} ${facts(context, hit)} ${verdictView(context.t, hit.eligibility)}
    </article>
  `;
}

/** The marks of an entry's state: closing date, opening, to be confirmed. */
export function entryMarks(context: PageContext, entry: Card): TemplateResult | typeof nothing {
  const marks = statusMarks(entry, context.today, context.language, context.t);
  if (marks.length === 0) return nothing;
  return html`
    <ul class="marks">
      ${marks.map((mark) => html`<li class="mark mark-${mark.tone.toLowerCase()}">${mark.text}</li>`)}
    </ul>
  `;
}

/** Longest opening hours a card has room for; the sheet has them whole. */
const HOURS_LENGTH = 90;

function facts(context: PageContext, { node: entry, distanceKm }: Hit): TemplateResult {
  const { t } = context;
  const far = distanceKm === null ? null : distanceAway(context, distanceKm);
  const where = [whereInWords(entry, t), far].filter((part) => part !== null).join(' · ');
  const hours = entry.hours === null ? null : shortened(entry.hours, HOURS_LENGTH);
  const cost = entry.cost.type === 'sconosciuto' ? null : costInWords(entry.cost.type, t);
  return html`
    <ul class="facts">
      ${fact('mapMarker', t('card.where'), where)} ${fact('clock', t('card.hours'), hours)}
      ${fact('user', t('card.for'), entry.targetGroupLabels.join(', '))} ${fact('card', t('card.cost'), cost)}
    </ul>
  `;
}

function distanceAway({ t, language }: PageContext, kilometres: number): string {
  const distance = distanceInWords(kilometres, language);
  return distance === null ? t('card.distanceLess') : t('card.distance', { distance });
}

function fact(name: IconName, label: string, value: string | null): TemplateResult | typeof nothing {
  if (value === null || value === '') return nothing;
  return html`<li>
    ${icon(name)} <span><span class="visually-hidden">${label} </span>${value}</span>
  </li>`;
}

/** Where the words stand in the description: the catalogue looks there only when the title and the summary show none. */
function found({ highlights }: Hit): TemplateResult | typeof nothing {
  const inside = highlights.find(({ field }) => field === 'description');
  return inside === undefined ? nothing : html`<p class="card-found">${marked(inside.snippet)}</p>`;
}

/** The title or the summary, with its marks where there are some. */
function text({ highlights }: Hit, field: string, whole: string): unknown {
  const highlight = highlights.find((one) => one.field === field);
  return highlight === undefined ? whole : marked(highlight.snippet);
}

function marked(snippet: string): unknown {
  return readSnippet(snippet).map((run) => (run.found ? html`<mark>${run.text}</mark>` : run.text));
}
