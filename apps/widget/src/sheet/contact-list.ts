import { html, nothing, type TemplateResult } from 'lit';
import type { Sheet } from '../api/catalogue.js';
import { contactText } from '../content/contact-text.js';
import { messageFor } from '../i18n/translate.js';
import { icon, type IconName } from '../icons/icons.js';
import type { PageContext } from '../page-context.js';
import type { Content } from './sheet-section.js';

const CONTACT_ICONS: Readonly<Record<string, IconName>> = {
  PHONE: 'telephone',
  EMAIL: 'mail',
  PEC: 'mail',
  WEBSITE: 'externalLink',
};

/** Every way to get in touch; on a phone one taps to call. */
export function contactList({ t }: PageContext, contacts: Sheet['contacts']): Content {
  if (contacts.length === 0) return nothing;
  return html`
    <ul class="contacts">
      ${contacts.map((contact) => {
        const { text, note, href } = contactText(contact);
        const kind = messageFor('sheet', contact.kind);
        return html`
          <li>
            ${icon(CONTACT_ICONS[contact.kind] ?? 'link')}
            <span>
              ${kind === null ? nothing : html`<span class="term">${t(kind)}:</span> `}
              ${href === null ? text : html`<a href=${href} rel="noopener">${text}</a>`}
              ${note === null ? nothing : html`<span class="note">(${note})</span>`}
            </span>
          </li>
        `;
      })}
    </ul>
  `;
}

/** The first phone, large, for the person who wants to hear a voice. */
export function callButton({ t }: PageContext, contacts: Sheet['contacts']): TemplateResult | typeof nothing {
  const phone = contacts.find(({ kind }) => kind === 'PHONE');
  if (phone === undefined) return nothing;
  const { text, href } = contactText(phone);
  return html`<a class="btn btn-primary call" href=${href ?? ''}
    >${icon('telephone')} ${t('sheet.callNow', { number: text })}</a
  >`;
}
