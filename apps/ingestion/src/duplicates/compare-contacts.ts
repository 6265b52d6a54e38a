import type { Reason } from './comparison.js';
import type { Fingerprint } from './fingerprint.js';

/** A phone shared is strong; phones that differ say little, for one desk has several. */
export function comparePhone(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.phones.length === 0 || right.phones.length === 0) return null;
  const shared = left.phones.filter((phone) => right.phones.includes(phone));
  if (shared.length === 0) return { field: 'phone', agreement: 0, weight: -0.7, text: 'Telefoni diversi.' };
  return { field: 'phone', agreement: 1, weight: 2, text: `Stesso telefono${shown(shared, left, right)}.` };
}

export function compareEmail(left: Fingerprint, right: Fingerprint): Reason | null {
  if (left.emails.length === 0 || right.emails.length === 0) return null;
  const shared = left.emails.filter((email) => right.emails.includes(email));
  if (shared.length === 0) return { field: 'email', agreement: 0, weight: -0.3, text: 'E-mail diverse.' };
  return { field: 'email', agreement: 1, weight: 1.5, text: `Stessa e-mail${shown(shared, left, right)}.` };
}

/** A page shared is strong; a site alone is the body's, and stands beside all its services. */
export function compareSite(left: Fingerprint, right: Fingerprint): Reason | null {
  const shared = left.sites.filter((site) => right.sites.includes(site));
  const [page] = shared.filter((site) => site.includes('/'));
  if (page !== undefined) {
    return { field: 'site', agreement: 1, weight: 1.5, text: `Stessa pagina web${shown([page], left, right)}.` };
  }
  if (shared.length > 0) {
    return { field: 'site', agreement: 0.5, weight: 0.7, text: `Stesso sito${shown(shared, left, right)}.` };
  }
  // One page of a body often lists many services: it says that both stem from one text, not that they are one.
  if (left.document === null || left.document !== right.document) return null;
  return { field: 'site', agreement: 0.5, weight: 0.5, text: 'Tratti dallo stesso documento pubblico.' };
}

function shown(values: readonly string[], left: Fingerprint, right: Fingerprint): string {
  return left.isPublic && right.isPublic ? `: ${values.join(', ')}` : ' (riservato)';
}
