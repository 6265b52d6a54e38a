import { html, nothing } from 'lit';
import type { Sheet } from '../api/catalogue.js';
import { messageFor } from '../i18n/translate.js';
import { icon } from '../icons/icons.js';
import type { PageContext } from '../page-context.js';
import { mapLink } from './map-link.js';
import { type Content, sheetSection } from './sheet-section.js';

/** Where one goes, when, and how it takes place. */
export function reachSection({ t }: PageContext, entry: Sheet): Content {
  const modes = entry.deliveryModes.flatMap((mode) => messageFor('delivery', mode) ?? []);
  return sheetSection(
    'reach',
    t('sheet.reach'),
    entry.locations.length === 0 ? nothing : html`${entry.locations.map((location) => place(t, location))}`,
    modes.length === 0
      ? nothing
      : html`<p><span class="term">${t('sheet.delivery')}:</span> ${modes.map((mode) => t(mode)).join(', ')}</p>`,
    entry.languages.length === 0
      ? nothing
      : html`<p>
          <span class="term">${t('sheet.languages')}:</span> ${entry.languages.map(({ label }) => label).join(', ')}
        </p>`,
    entry.hours === null
      ? nothing
      : html`<p>${icon('clock')} <span class="term">${t('sheet.hours')}:</span> ${entry.hours}</p>`,
  );
}

function place(t: PageContext['t'], location: Sheet['locations'][number]): Content {
  const { name, address, municipality } = location;
  const town = municipality?.name ?? null;
  const label = name ?? address ?? town;
  if (label === null) return nothing;
  const map = mapLink(location);
  return html`
    <div class="place-card">
      ${icon('mapMarker')}
      <address>
        ${name === null ? nothing : html`<strong>${name}</strong><br />`}
        ${address === null ? nothing : html`${address}<br />`}${town}
        ${
          map === null
            ? nothing
            : html`<a
                class="map-link"
                href=${map}
                target="_blank"
                rel="noopener"
                aria-label="${t('sheet.mapOf', { place: label })} ${t('sheet.newTab')}"
                >${t('sheet.map')}${icon('externalLink')}</a
              >`
        }
      </address>
    </div>
  `;
}
