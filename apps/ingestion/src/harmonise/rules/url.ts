import { type Answer, certain } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

/** One or more schemes, with the slips people make: "HTTP://HTTP://", "http:/", "htpp://", "http//:", "HTTP//", "http.//". */
const SCHEMES = /^(?:h{0,2}t{1,3}p{1,2}s?\s*(?::\s*\/{0,4}|[;,.]\s*\/{1,3}|\/{1,3}\s*:?\s*\/{0,2})\s*)+/iu;
/** A blank beside a dot, a slash or a hyphen is a slip; between words it parts two things. */
const STRAY_BLANKS = /(?<=[./-])\s|\s(?=[./-])/gu;
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
  if (saysNothing(text)) return certain(null);
  const scheme = SCHEMES.exec(text)?.[0] ?? '';
  const written = text.slice(scheme.length).trim();
  const rest = withDots(written.replace(STRAY_BLANKS, ''));
  const secure = scheme === '' || /s\s*[:;,./]/iu.test(scheme);
  const url = /\s/u.test(rest) ? null : absolute(`${secure ? 'https' : 'http'}://${rest}`);
  if (url === null) return invalid(raw);
  const asWritten = /^https?:\/\/$/iu.test(scheme) && rest === written;
  return asWritten
    ? certain(url)
    : certain(url, { code: 'URL_REPAIRED', severity: 'INFO', value: raw, suggestion: url });
}

/** "www,site.it", "www.site..it", "wwww.site.it": the host with the dots it was meant to have. */
function withDots(rest: string): string {
  const end = /[/?#]/u.exec(rest)?.index ?? rest.length;
  const host = rest
    .slice(0, end)
    .replace(/[,.]+/gu, '.')
    .replace(/^\.?w{2,5}\./iu, 'www.')
    .replace(/\.$/u, '');
  return host + rest.slice(end);
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
