import type { Contact } from '@vicino/domain';
import { type Answer, certain, type Finding } from '../answer.js';
import { parseEmails } from './email.js';
import { parsePhones } from './phone.js';
import { cleanText } from './text.js';
import { parseUrl, siteLabel } from './url.js';

const LINK = /^(?:https?:\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:it|org|com|eu|net|info)(?:\/|$)/iu;

/** Between sites of one cell: a semicolon, a line, a word, or nothing but that the next begins as sites do. */
const BETWEEN_SITES = /\s*[;|\n]\s*|\s+(?:e|o|oppure|-)\s+|[\s,]+(?=https?:|www\.)/iu;

/** The web sites of a cell as contacts, and an e-mail address that stands there instead; see `parseUrl`. */
export function websiteOf(raw: string): Answer<readonly Contact[]> {
  const pieces = cleanText(raw)
    .split(BETWEEN_SITES)
    .filter((piece) => piece !== '');
  const several = pieces.map(siteOrEmail);
  const isList = pieces.length > 1 && several.every(({ value }) => value.length > 0);
  return isList ? mergeContacts(several) : siteOrEmail(raw);
}

function siteOrEmail(raw: string): Answer<readonly Contact[]> {
  const { value, ...rest } = parseUrl(raw);
  if (value !== null) return { ...rest, value: [{ kind: 'WEBSITE', value, label: siteLabel(value) }] };
  const email = /^\S+@\S+$/u.test(raw.trim()) && !raw.includes('://') ? parseEmails(raw) : null;
  return email !== null && email.value.length > 0 ? email : { ...rest, value: [] };
}

/** Contacts of a cell that holds any kind: addresses, sites and phones are told apart and read by their own rules. */
export function contactsOf(raw: string): Answer<readonly Contact[]> {
  const words = cleanText(raw).split(/(?:[\s;,|]+)/u);
  const answers: Answer<readonly Contact[]>[] = [];
  const rest: string[] = [];
  for (const word of words) {
    if (word.includes('@')) answers.push(parseEmails(word));
    else if (LINK.test(word)) answers.push(websiteOf(word));
    else rest.push(word);
  }
  const spoken = rest.join(' ').trim();
  // Words between contacts ("oppure", "sito:") are no phones.
  if (/\d/u.test(spoken)) answers.push(parsePhones(withoutLinks(cleanText(raw))));
  return mergeContacts(answers);
}

/** Contacts of several answers, each once: the same phone in two columns is one contact. */
export function mergeContacts(answers: readonly Answer<readonly Contact[]>[]): Answer<readonly Contact[]> {
  const contacts = new Map<string, Contact>();
  const findings: Finding[] = [];
  for (const answer of answers) {
    findings.push(...answer.findings);
    for (const contact of answer.value) {
      const key = `${contact.kind} ${contact.value}`;
      if (!contacts.has(key)) contacts.set(key, contact);
    }
  }
  const sureness = answers.some((answer) => answer.sureness === 'LIKELY') ? 'LIKELY' : 'CERTAIN';
  return { ...certain([...contacts.values()], ...findings), sureness };
}

function withoutLinks(text: string): string {
  return text
    .split(/([\s;,|]+)/u)
    .filter((word) => !word.includes('@') && !LINK.test(word))
    .join('');
}
