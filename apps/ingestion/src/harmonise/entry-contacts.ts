import type { Contact } from '@vicino/domain';
import { certain } from './answer.js';
import type { Draft } from './draft.js';
import type { Ledger } from './ledger.js';
import { contactsOf, mergeContacts, websiteOf } from './rules/contacts.js';
import { parseEmails } from './rules/email.js';
import { parsePhones } from './rules/phone.js';

const RULES = [
  ['phone', 'phone', parsePhones],
  ['email', 'email', (raw: string) => parseEmails(raw)],
  ['pec', 'email', (raw: string) => parseEmails(raw, true)],
  ['website', 'url', websiteOf],
  ['contacts', 'contacts', contactsOf],
] as const;

/** Every way of getting in touch a draft names, each once, in the order phones, e-mail, certified mail, site. */
export function contactsOfDraft(draft: Draft, ledger: Ledger): readonly Contact[] {
  const found = RULES.flatMap(([field, rule, read]) =>
    draft.fields[field].flatMap((value) => ledger.settle(`contacts.${field}`, rule, [value], read(value.text))),
  );
  return mergeContacts([certain(found)]).value;
}
