import type { Contact } from '@vicino/domain';
import { certain } from './answer.js';
import type { Draft } from './draft.js';
import type { Ledger } from './ledger.js';
import { remembered } from './remembered-rules.js';
import { mergeContacts } from './rules/contacts.js';

const RULES = [
  ['phone', 'phone', remembered.phone],
  ['email', 'email', remembered.email],
  ['pec', 'email', remembered.pec],
  ['website', 'url', remembered.website],
  ['contacts', 'contacts', remembered.contacts],
] as const;

/** Every way of getting in touch a draft names, each once, in the order phones, e-mail, certified mail, site. */
export function contactsOfDraft(draft: Draft, ledger: Ledger): readonly Contact[] {
  const found = RULES.flatMap(([field, rule, read]) =>
    draft.fields[field].flatMap((value) => ledger.settle(`contacts.${field}`, rule, [value], read(value.text))),
  );
  return mergeContacts([certain(found)]).value;
}
