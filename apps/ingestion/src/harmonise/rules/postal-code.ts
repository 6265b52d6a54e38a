import { municipalityByCode } from '@vicino/territory';
import { type Answer, certain } from '../answer.js';
import { cleanText } from './text.js';

/**
 * The CAP, checked against those of the municipality. Four digits out of a spreadsheet are completed
 * (`POSTAL_CODE_REPAIRED`) when exactly one CAP of the municipality has them in order; no CAP of the area begins with
 * 0, so none is put in front blindly. Anything else that does not fit is `POSTAL_CODE_INVALID` and left out.
 */
export function postalCodeOf(raw: string, istatCode: string | null): Answer<string | null> {
  const text = cleanText(raw).replace(/\.0$/u, '');
  if (text === '') return certain(null);
  const known = istatCode === null ? [] : (municipalityByCode(istatCode)?.postalCodes ?? []);
  if (/^\d{5}$/u.test(text) && (known.length === 0 || known.includes(text))) return certain(text);
  const completed = /^\d{4}$/u.test(text) ? known.filter((code) => lacksOneDigit(text, code)) : [];
  const [only] = completed;
  if (completed.length === 1 && only !== undefined) {
    return certain(only, { code: 'POSTAL_CODE_REPAIRED', severity: 'INFO', value: raw, suggestion: only });
  }
  return certain(null, {
    code: 'POSTAL_CODE_INVALID',
    severity: 'WARNING',
    value: raw,
    suggestion: known.length === 0 ? 'Scrivere le cinque cifre del CAP.' : `Per questo comune: ${known.join(', ')}.`,
  });
}

function lacksOneDigit(short: string, whole: string): boolean {
  return [...whole].some((_, index) => whole.slice(0, index) + whole.slice(index + 1) === short);
}
