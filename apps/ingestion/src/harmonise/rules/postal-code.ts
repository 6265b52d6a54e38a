import { municipalities, municipalityByCode } from '@vicino/territory';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

/** Provinces whose CAP begin with 0, 00 to 09: Roma, Lazio, Umbria and Sardegna. Source: Poste Italiane. */
const LOST_ONE_ZERO = /^[1-9]\d{3}$/u;
const LOST_TWO_ZEROS = /^1[1-9]\d$/u;

/**
 * The CAP, checked against those of the municipality. Four digits out of a spreadsheet are completed
 * (`POSTAL_CODE_REPAIRED`) when exactly one CAP of the municipality has them in order; no CAP of the area begins with
 * 0, so none is put in front there. Where the municipality is none of ours, the zeros a spreadsheet dropped come
 * back: 1100 → 01100 Viterbo, 184 → 00184 Roma. Anything else that does not fit is `POSTAL_CODE_INVALID` and left out.
 */
export function postalCodeOf(raw: string, istatCode: string | null): Answer<string | null> {
  const text = digitsOf(raw);
  if (saysNothing(text)) return certain(null);
  const known = istatCode === null ? [] : (municipalityByCode(istatCode)?.postalCodes ?? []);
  if (/^(?!00000)\d{5}$/u.test(text) && (known.length === 0 || known.includes(text))) return certain(text);
  if (istatCode === null) {
    const padded = withLostZeros(text);
    return padded === null ? invalid(raw, known) : likely(padded, repaired(raw, padded));
  }
  const completed = /^\d{4}$/u.test(text) ? known.filter((code) => lacksOneDigit(text, code)) : [];
  const [only] = completed;
  if (completed.length === 1 && only !== undefined) return certain(only, repaired(raw, only));
  return invalid(raw, known);
}

/**
 * The five digits a CAP says for itself, before anything is known of the municipality; null when it says none. Four digits
 * that may be a CAP of the area with one digit left out are none: 1010 is 01010 or 10010.
 */
export function postalCodeAlone(raw: string): string | null {
  const text = digitsOf(raw);
  if (/^\d{5}$/u.test(text)) return text;
  const mayBeOurs = municipalities().some(({ postalCodes }) => postalCodes.some((code) => lacksOneDigit(text, code)));
  return mayBeOurs ? null : withLostZeros(text);
}

function digitsOf(raw: string): string {
  return cleanText(raw)
    .replace(/^(?:CAP|I|IT)\s*[-–:.]?\s*(?=\d)/iu, '')
    .replace(/(?<=\d)[.,]0+$/u, '');
}

function withLostZeros(text: string): string | null {
  return LOST_ONE_ZERO.test(text) || LOST_TWO_ZEROS.test(text) ? text.padStart(5, '0') : null;
}

function repaired(value: string, suggestion: string): Finding {
  return { code: 'POSTAL_CODE_REPAIRED', severity: 'INFO', value, suggestion };
}

function invalid(value: string, known: readonly string[]): Answer<null> {
  return certain(null, {
    code: 'POSTAL_CODE_INVALID',
    severity: 'WARNING',
    value,
    suggestion: known.length === 0 ? 'Scrivere le cinque cifre del CAP.' : `Per questo comune: ${known.join(', ')}.`,
  });
}

function lacksOneDigit(short: string, whole: string): boolean {
  return [...whole].some((_, index) => whole.slice(0, index) + whole.slice(index + 1) === short);
}
