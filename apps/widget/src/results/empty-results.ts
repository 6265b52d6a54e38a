import { html, nothing, type TemplateResult } from 'lit';
import type { Alternative, Municipality, Need } from '../api/catalogue.js';
import { contactText, webAddress } from '../content/contact-text.js';
import { icon } from '../icons/icons.js';
import { needBySlug } from '../need/need-tiles.js';
import { follow, type PageContext } from '../page-context.js';
import { ALL, countFilters, NO_QUESTION, type PageState, UNFILTERED } from '../state/page-state.js';
import { alternativesList } from './alternatives-list.js';

/** The need one turns to when nothing else fits. */
const ORIENTATION = 'orientamento';

/** Nothing found is not the end: each way on that would widen the question, and a person to ask. */
export function emptyResults(
  context: PageContext,
  alternatives: readonly Alternative[],
  needs: readonly Need[],
  municipality: Municipality | null,
): TemplateResult {
  const { t } = context;
  return html`
    <div class="empty">
      <p class="lead">${t('empty.lead')}</p>
      ${alternatives.length === 0 ? ownWays(context, needs, municipality) : alternativesList(context, alternatives)}
      <p class="aside">
        <a href=${context.link(NO_QUESTION)} @click=${follow(context, NO_QUESTION)}>${t('empty.anyNeed')}</a>
      </p>
      ${desk(context, municipality)}
    </div>
  `;
}

/** Ways that widen the question, for the rare answer that comes without any. */
function ownWays(context: PageContext, needs: readonly Need[], municipality: Municipality | null): TemplateResult {
  const { t, state } = context;
  const parent = needBySlug(needs, needBySlug(needs, state.needs[0] ?? null)?.parent?.slug ?? null);
  return html`
    <ul class="ways-on">
      ${countFilters(state) > 0 ? way(context, UNFILTERED, t('empty.clearFilters')) : nothing}
      ${parent === null ? nothing : way(context, { ...NO_QUESTION, needs: [parent.slug] }, t('empty.widerNeed', { need: parent.label }))}
      ${municipality === null ? nothing : way(context, { municipality: ALL }, t('empty.wholeArea', { place: municipality.name }))}
      ${state.needs.includes(ORIENTATION) ? nothing : way(context, { ...NO_QUESTION, needs: [ORIENTATION] }, t('empty.orientation'))}
    </ul>
  `;
}

function way(context: PageContext, changes: Partial<PageState>, words: string): TemplateResult {
  return html`<li><a href=${context.link(changes)} @click=${follow(context, changes)}>${words}</a></li>`;
}

function desk({ t }: PageContext, municipality: Municipality | null): TemplateResult | typeof nothing {
  const body = municipality?.managingBody;
  if (municipality === null || body === null || body === undefined) return nothing;
  const phone = body.phone === null ? null : contactText({ kind: 'PHONE', value: body.phone, label: null });
  const site = body.website === null ? null : webAddress(body.website);
  const seat = [body.address, body.seat].filter((part) => part !== null).join(', ');
  return html`
    <div class="desk">
      <h3>${t('empty.desk', { place: municipality.name })}</h3>
      <p>${t('empty.deskWhy', { body: body.officialName })}</p>
      ${seat === '' ? nothing : html`<p>${t('empty.deskSeat', { seat })}</p>`}
      ${phone === null ? nothing : html`<p><a class="btn btn-primary" href=${phone.href ?? ''}>${icon('telephone')} ${t('sheet.callNow', { number: phone.text })}</a></p>`}
      ${site === null ? nothing : html`<p><a href=${site} rel="noopener">${new URL(site).hostname.replace(/^www\./, '')}${icon('externalLink')}</a></p>`}
    </div>
  `;
}
