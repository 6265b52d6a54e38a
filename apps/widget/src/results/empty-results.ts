import { html, nothing, type TemplateResult } from 'lit';
import type { Municipality, Need } from '../api/catalogue.js';
import { contactText, webAddress } from '../content/contact-text.js';
import { icon } from '../icons/icons.js';
import { needBySlug } from '../need/need-tiles.js';
import { follow, type PageContext } from '../page-context.js';
import { ALL, countFilters, NO_FILTERS, type PageState } from '../state/page-state.js';

/** The need one turns to when nothing else fits. */
const ORIENTATION = 'orientamento';

/** Nothing found is not the end: each way on that would widen the question, and a person to ask. */
export function emptyResults(
  context: PageContext,
  needs: readonly Need[],
  municipality: Municipality | null,
): TemplateResult {
  const { t, state } = context;
  const parent = needBySlug(needs, needBySlug(needs, state.need)?.parent?.slug ?? null);
  const question = { text: '', filters: NO_FILTERS };
  return html`
    <div class="empty">
      <p class="lead">${t('empty.lead')}</p>
      <ul class="ways-on">
        ${countFilters(state.filters) > 0 ? way(context, { filters: NO_FILTERS }, t('empty.clearFilters')) : nothing}
        ${parent === null ? nothing : way(context, { ...question, need: parent.slug }, t('empty.widerNeed', { need: parent.label }))}
        ${municipality === null ? nothing : way(context, { municipality: ALL }, t('empty.wholeArea', { place: municipality.name }))}
        ${way(context, { ...question, need: null }, t('empty.anyNeed'))}
        ${state.need === ORIENTATION ? nothing : way(context, { ...question, need: ORIENTATION }, t('empty.orientation'))}
      </ul>
      ${desk(context, municipality)}
    </div>
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
