import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import arrowLeft from 'bootstrap-italia/src/svg/it-arrow-left.svg?raw';
import arrowRight from 'bootstrap-italia/src/svg/it-arrow-right.svg?raw';
import calendar from 'bootstrap-italia/src/svg/it-calendar.svg?raw';
import check from 'bootstrap-italia/src/svg/it-check.svg?raw';
import chevronRight from 'bootstrap-italia/src/svg/it-chevron-right.svg?raw';
import close from 'bootstrap-italia/src/svg/it-close.svg?raw';
import clock from 'bootstrap-italia/src/svg/it-clock.svg?raw';
import card from 'bootstrap-italia/src/svg/it-card.svg?raw';
import externalLink from 'bootstrap-italia/src/svg/it-external-link.svg?raw';
import help from 'bootstrap-italia/src/svg/it-help-circle.svg?raw';
import funnel from 'bootstrap-italia/src/svg/it-funnel.svg?raw';
import link from 'bootstrap-italia/src/svg/it-link.svg?raw';
import mail from 'bootstrap-italia/src/svg/it-mail.svg?raw';
import mapMarker from 'bootstrap-italia/src/svg/it-map-marker.svg?raw';
import print from 'bootstrap-italia/src/svg/it-print.svg?raw';
import search from 'bootstrap-italia/src/svg/it-search.svg?raw';
import telephone from 'bootstrap-italia/src/svg/it-telephone.svg?raw';
import user from 'bootstrap-italia/src/svg/it-user.svg?raw';
import warning from 'bootstrap-italia/src/svg/it-warning-circle.svg?raw';

const ICONS = {
  arrowLeft,
  arrowRight,
  calendar,
  card,
  check,
  chevronRight,
  clock,
  close,
  externalLink,
  funnel,
  help,
  link,
  mail,
  mapMarker,
  print,
  search,
  telephone,
  user,
  warning,
};
export type IconName = keyof typeof ICONS;

/** An icon beside words that say the same: never read out. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeSVG(ICONS[name])}</span>`;
}
