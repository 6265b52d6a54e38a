import type { Contact } from '@vicino/domain';
import { type Answer, certain, type Finding } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}$/iu;
const SEPARATORS = /[;,|\s<>()]+/u;
/** Certified mail by its domain: "pec.inrete.to.it", "legalmail.it", "cert.comune.x.it". Source: AgID list of operators. */
const PEC_DOMAIN =
  /(?:^|\.)(?:pec|cert|legalmail|postacert|postecert|pecmail|arubapec|actaliscertymail|pcert)(?:\.|$)|pec\./iu;

/**
 * E-mail addresses of a cell, lower case: several, "mailto:", "nome (at) ente.it" and blanks around the at are read.
 * Certified mail is told by the domain, or by `pec` where the column says so. What has an at and is no address is
 * `EMAIL_INVALID`.
 */
export function parseEmails(raw: string, pec = false): Answer<readonly Contact[]> {
  if (saysNothing(cleanText(raw))) return certain([]);
  const text = cleanText(raw)
    .replace(/mailto:/giu, ' ')
    .replace(/\s*(?:[([]\s*(?:at|chiocciola)\s*[)\]]|@)\s*/giu, '@');
  const contacts = new Map<string, Contact>();
  const findings: Finding[] = [];
  for (const piece of text.split(SEPARATORS).map((part) => part.replace(/^[.:]+|[.:]+$/gu, ''))) {
    if (ADDRESS.test(piece) && piece.length <= 254) {
      const value = piece.toLowerCase();
      const kind = pec || PEC_DOMAIN.test(value.slice(value.indexOf('@') + 1)) ? 'PEC' : 'EMAIL';
      contacts.set(value, { kind, value, label: null });
    } else if (piece.includes('@')) {
      findings.push(invalid(piece));
    }
  }
  if (contacts.size === 0 && findings.length === 0 && text !== '') findings.push(invalid(raw));
  return certain([...contacts.values()], ...findings);
}

function invalid(value: string): Finding {
  return {
    code: 'EMAIL_INVALID',
    severity: 'WARNING',
    value,
    suggestion:
      'Scrivere un indirizzo completo, per esempio sportello@ente.it; più indirizzi separati da punto e virgola.',
  };
}
