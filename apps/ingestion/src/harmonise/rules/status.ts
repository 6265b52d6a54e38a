import type { ApplicationWindow, EntryStatus } from '@vicino/domain';
import { matchOfferStatus } from '@vicino/needs';
import { type Answer, certain, likely } from '../answer.js';
import { cleanText } from './text.js';

export interface Standing {
  readonly status: EntryStatus;
  /** In Italian, for people; null when there is nothing to say. */
  readonly reason: string | null;
}

export interface StatusQuestion {
  /** "ATTIVO", "da verificare", "active", "urn:stato:in-apertura", "true"; empty when the source has none. */
  readonly stated: string;
  /** The provider's reason, where it has a field of its own. */
  readonly reason: string;
  readonly description: string;
  /** Remarks of the provider that are not for the public. */
  readonly notes: string;
  readonly window: ApplicationWindow | null;
  /** Whether the source says when it was confirmed. */
  readonly dated: boolean;
  /** ISO date in Europe/Rome on which the record is read. */
  readonly today: string;
}

const BY_SLUG: Readonly<Record<string, EntryStatus>> = {
  attivo: 'ACTIVE',
  'in-apertura': 'OPENING',
  'da-verificare': 'TO_VERIFY',
  scaduto: 'CLOSED',
};

const SAYS_CLOSED =
  /(?:^|[.;]\s*)(?:bando |servizio |sportello )?(?:chius|scadut|sospes|terminat)[oa](?:\s*[.:;]|\s*$)/iu;
const SAYS_OPENING =
  /(?:apertura|avvio|fine lavori)\s+(?:è\s+)?previst|di prossima apertura|in fase di apertura|\baprirà(?!\p{L})/iu;
const ASKS_TO_VERIFY = /\bverify\b|\bda (?:verificare|confermare|controllare)\b|\bverificare\b/iu;

/**
 * How the offering stands. A closing day in the past closes it whatever is stated. Then the word of the source counts;
 * an "active" whose remarks ask to verify is `TO_VERIFY`. Without a word: "Chiuso." in the text closes, "apertura
 * prevista" announces, a record nobody dated is `TO_VERIFY`, any other is active. A word that is none of the known
 * ones is `STATUS_UNKNOWN` and the text decides.
 */
export function statusOf(question: StatusQuestion): Answer<Standing> {
  const closesOn = question.window?.closesOn ?? null;
  const reason = cleanText(question.reason) || null;
  if (closesOn !== null && closesOn < question.today) {
    return certain({ status: 'CLOSED', reason: reason ?? `Termine scaduto il ${italianDate(closesOn)}` });
  }
  const word = cleanText(question.stated).replace(/^.*[:/#]/u, '');
  if (word === '') return fromText(question, reason);
  const status = statusOfWord(word, reason);
  if (status === 'ACTIVE' && ASKS_TO_VERIFY.test(question.notes)) {
    return likely({ status: 'TO_VERIFY', reason: reason ?? 'Il fornitore chiede di verificare' });
  }
  if (status !== null) return certain({ status, reason });
  const read = fromText(question, reason);
  return {
    ...read,
    findings: [
      {
        code: 'STATUS_UNKNOWN',
        severity: 'WARNING',
        value: question.stated,
        suggestion: 'Scrivere: attivo, in apertura, da verificare oppure scaduto.',
      },
    ],
  };
}

function statusOfWord(word: string, reason: string | null): EntryStatus | null {
  if (/^(?:true|s[iì]|1|publish)$/iu.test(word)) return 'ACTIVE';
  if (/^(?:false|no|0)$/iu.test(word)) {
    const because = matchOfferStatus(reason ?? '');
    return because.kind === 'CERTAIN' && because.slug === 'in-apertura' ? 'OPENING' : 'CLOSED';
  }
  const match = matchOfferStatus(word);
  return match.kind === 'CERTAIN' ? (BY_SLUG[match.slug] ?? null) : null;
}

function fromText({ description, notes, dated }: StatusQuestion, reason: string | null): Answer<Standing> {
  if (SAYS_CLOSED.test(description)) return likely({ status: 'CLOSED', reason: reason ?? 'Chiuso' });
  if (SAYS_OPENING.test(description)) return likely({ status: 'OPENING', reason });
  if (ASKS_TO_VERIFY.test(notes) || !dated) return likely({ status: 'TO_VERIFY', reason });
  return likely({ status: 'ACTIVE', reason });
}

function italianDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
