import type { Contact, Entry } from './entry.js';

/** Toll-free and short national numbers say nothing of a place: 800…, 116…, 1522, 112. */
const GIVES_NO_PLACE_AWAY = /^(\+39800\d+|800\d+|1\d{2,5})$/;

/**
 * Contacts as an outlet for the public may show them. Where a location is not public, a phone, an e-mail or a site
 * could lead to it: only numbers that are the same for the whole country remain (domain rule 5).
 */
export function publicContacts(entry: Pick<Entry, 'contacts' | 'locations'>): readonly Contact[] {
  const guarded = entry.locations.some((location) => location.visibility !== 'PUBLIC');
  return guarded
    ? entry.contacts.filter((contact) => contact.kind === 'PHONE' && GIVES_NO_PLACE_AWAY.test(contact.value))
    : entry.contacts;
}
