import type { PartialDate } from '@vicino/domain';
import { DateTime } from 'luxon';
import { type Answer, certain, likely } from '../answer.js';
import { isoDate, MONTH_PATTERN, monthNumber } from './calendar.js';
import { cleanText } from './text.js';

const UNDATED =
  /^(?:undated|unknown|sconosciut[ao]|n\.?\s?d\.?|non (?:noto|nota|indicat[ao]|disponibile)|senza data|-+|\?)\b|^$/iu;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u;
const ISO_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/u;
const YEAR = /^(\d{4})(?:\.0)?$/u;
const ITALIAN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const ITALIAN_MONTH = /^(\d{1,2})[/.-](\d{4})$/u;
const WORDY_DAY = new RegExp(`^(\\d{1,2})°?\\s+(${MONTH_PATTERN})\\.?\\s+(\\d{4})$`, 'iu');
const WORDY_MONTH = new RegExp(`^(${MONTH_PATTERN})\\.?\\s+(\\d{4})$`, 'iu');
const YEARS = /^(\d{4})\s*[-/–]\s*(\d{4}|\d{2})$/u;
/** Days since 1899-12-30 as spreadsheets count them; the range is 1982 to 2064. */
const SERIAL = /^(3\d{4}|[45]\d{4})$/u;

/**
 * When a record was last confirmed, as precisely as it was written and no more: "28/03/2023" → "2023-03-28",
 * "04/2021" → "2021-04", "2019" → "2019". Of a span of years ("2018-2020") the last is taken, as likely.
 * "undated", "unknown", "undated (about 2021)" are an honest "not known": null without a finding.
 * Years of two digits, days that do not exist, days to come and words are `DATE_INVALID`.
 * @param today ISO date after which nothing can have been confirmed
 */
export function parsePartialDate(raw: string, today = '2100-12-31'): Answer<PartialDate | null> {
  const answer = read(raw);
  return answer.value !== null && answer.value > today.slice(0, answer.value.length) ? invalid(raw) : answer;
}

function read(raw: string): Answer<PartialDate | null> {
  const text = cleanText(raw);
  if (UNDATED.test(text)) return certain(null);
  const span = YEARS.exec(text);
  if (span && !ISO_MONTH.test(text)) return lastYear(span, raw);
  const serial = SERIAL.exec(text);
  if (serial)
    return likely(
      DateTime.utc(1899, 12, 30)
        .plus({ days: Number(text) })
        .toISODate(),
    );
  const value = day(text) ?? month(text) ?? year(text);
  return value === null ? invalid(raw) : certain(value);
}

function day(text: string): string | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const italian = ITALIAN_DAY.exec(text);
  if (italian) return isoDate(Number(italian[3]), Number(italian[2]), Number(italian[1]));
  const wordy = WORDY_DAY.exec(text);
  return wordy ? isoDate(Number(wordy[3]), monthNumber(wordy[2] ?? '') ?? 0, Number(wordy[1])) : null;
}

function month(text: string): string | null {
  const iso = ISO_MONTH.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), 1)?.slice(0, 7) ?? null;
  const italian = ITALIAN_MONTH.exec(text);
  if (italian) return isoDate(Number(italian[2]), Number(italian[1]), 1)?.slice(0, 7) ?? null;
  const wordy = WORDY_MONTH.exec(text);
  return wordy ? (isoDate(Number(wordy[2]), monthNumber(wordy[1] ?? '') ?? 0, 1)?.slice(0, 7) ?? null) : null;
}

function year(text: string): string | null {
  const match = YEAR.exec(text);
  return match ? (isoDate(Number(match[1]), 1, 1)?.slice(0, 4) ?? null) : null;
}

function lastYear(span: RegExpExecArray, raw: string): Answer<PartialDate | null> {
  const first = span[1] ?? '';
  const last = span[2]?.length === 2 ? first.slice(0, 2) + span[2] : (span[2] ?? '');
  const value = last >= first ? year(last) : null;
  return value === null ? invalid(raw) : likely(value);
}

function invalid(value: string): Answer<null> {
  return certain(null, {
    code: 'DATE_INVALID',
    severity: 'WARNING',
    value,
    suggestion:
      'Scrivere giorno, mese e anno di quattro cifre (28/03/2023), oppure mese e anno (03/2023), oppure 2023.',
  });
}
