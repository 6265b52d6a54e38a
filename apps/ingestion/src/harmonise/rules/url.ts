import { type Answer, certain } from '../answer.js';
import { cleanText } from './text.js';

/** One or more schemes, with the slips people make: "HTTP://HTTP://", "http:/", "htpp://", "http//:". */
const SCHEMES = /^(?:h?t{1,2}p{1,2}s?\s*(?::\s*\/{1,3}|\/\/:?)\s*)+/iu;
const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}[\p{L}\d-]{0,61}$/u;

/**
 * The absolute http(s) address a provider meant, or null. A missing scheme becomes https; a doubled or mistyped one
 * is put right; both are reported as `URL_REPAIRED`. Letter case of scheme and host is not worth a report.
 * Other schemes (javascript:, data:, file:), bare words ("link"), hosts without a dot and addresses carrying a
 * password are `URL_INVALID`.
 */
export function parseUrl(raw: string): Answer<string | null> {
  const text = cleanText(raw)
    .replace(/\\/gu, '/')
    .replace(/^[<("']+|[>)"',;]+$/gu, '');
  if (text === '') return certain(null);
  const scheme = SCHEMES.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length).replace(/\s+/gu, '');
  const secure = scheme === '' || /s\s*(?::|\/)[^s]*$/iu.test(scheme);
  const url = absolute(`${secure ? 'https' : 'http'}://${rest}`);
  if (url === null || /\s/u.test(text.slice(scheme.length).trim())) return invalid(raw);
  const asWritten = /^https?:\/\/$/iu.test(scheme);
  return asWritten
    ? certain(url)
    : certain(url, { code: 'URL_REPAIRED', severity: 'INFO', value: raw, suggestion: url });
}

/** How a person reads the address of a site: "ciscirie.it", "comune.ivrea.to.it/servizi". */
export function siteLabel(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname.length > 1 && pathname.length <= 30 ? pathname.replace(/\/$/u, '') : '';
  return hostname.replace(/^www\./u, '') + path;
}

function absolute(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return HOST.test(url.hostname) ? url.href : null;
}

function invalid(value: string): Answer<null> {
  return certain(null, {
    code: 'URL_INVALID',
    severity: 'WARNING',
    value,
    suggestion: "Scrivere l'indirizzo completo, per esempio https://www.ente.it/servizio.",
  });
}
