import type { Hours } from '@vicino/domain';
import OpeningHours from 'opening_hours';
import { type Answer, certain } from '../answer.js';
import { takeClosures, takeSeason } from './seasons.js';
import { cleanText } from './text.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const DAY_WORDS = [
  "lun(?:ed[iì]'?)?",
  "mar(?:ted[iì]'?)?",
  "mer(?:coled[iì]'?)?",
  "gio(?:ved[iì]'?)?",
  "ven(?:erd[iì]'?)?",
  'sab(?:ato)?',
  'dom(?:enica)?',
];
const DAY = `(?:${DAY_WORDS.join('|')})\\.?(?![\\p{L}])`;
const DAY_SPAN = new RegExp(`^(?:da[li]?\\s+)?(${DAY})\\s*(?:-|–|/|al?)\\s*(${DAY})`, 'iu');
const DAY_LIST = new RegExp(
  `^(?:il\\s+|ogni\\s+|tutti i\\s+)?(${DAY}(?:\\s*(?:,|e|/|ed)\\s*(?:il\\s+)?${DAY})*)`,
  'iu',
);
const EVERY_DAY = /^(?:tutti i giorni|ogni giorno|7 giorni su 7)/iu;
const ALWAYS = /^(?:h\s?24|24 ore su 24|24h(?:\/24)?)(?:[\s,]+(?:7 giorni su 7|tutti i giorni))?$/iu;
const CLOCK = '(\\d{1,2})(?:[.:,](\\d{2}))?';
const TIME_SPAN = new RegExp(
  `^(?:(?:dalle|ore|h\\.?|orario)\\s*)*${CLOCK}\\s*(?:-|–|/|alle(?: ore)?|a)\\s*${CLOCK}`,
  'iu',
);
const BY_APPOINTMENT = /[,;(]?\s*(?:solo )?(?:su|previo|con) (?:appuntamento|prenotazione)\)?/iu;

/**
 * Opening hours as written, and in the OSM `opening_hours` syntax when every word of them was understood:
 * "martedì 9-12; giovedì 9-12 e 14-17.30" → "Tu 09:00-12:00; Th 09:00-12:00,14:00-17:30". "su appuntamento" becomes a
 * comment; months at the beginning of a line ("da settembre a giugno: …") and closures ("chiuso ad agosto", "chiuso nei
 * festivi") are understood. Seasons without months, years ("2015-16"), "pranzo", "uscita entro le 8" are beyond this: the text stays, `osm` is null and
 * `HOURS_NOT_UNDERSTOOD` says how to write it. What is answered has been read by the reference implementation of
 * the syntax.
 */
export function hoursOf(raw: string): Answer<Hours | null> {
  const text = cleanText(raw);
  if (text === '') return certain(null);
  const osm = toOsm(text);
  if (osm !== null && isOpeningHours(osm)) return certain({ text, osm });
  return certain(
    { text, osm: null },
    {
      code: 'HOURS_NOT_UNDERSTOOD',
      severity: 'INFO',
      value: raw,
      suggestion: 'Scrivere giorni e ore, per esempio: martedì 9-12; giovedì 9-12 e 14-17.30.',
    },
  );
}

function toOsm(text: string): string | null {
  const appointment = BY_APPOINTMENT.test(text);
  const { rest, off } = takeClosures(text.replace(BY_APPOINTMENT, '').trim());
  if (ALWAYS.test(rest)) return ['24/7', ...off].join('; ');
  const rules: string[] = [];
  for (const part of rest.split(/[;\n]/u).map((piece) => piece.trim())) {
    if (part === '') continue;
    const rule = ruleOf(part);
    if (rule === null) return null;
    rules.push(appointment ? `${rule} "su appuntamento"` : rule);
  }
  return rules.length === 0 ? null : [...rules, ...off].join('; ');
}

function ruleOf(part: string): string | null {
  const { rest, months } = takeSeason(part);
  const days = readDays(rest);
  if (days === null) return null;
  const times = readTimes(days.rest);
  if (times === null) return null;
  return [...(months === null ? [] : [months]), days.osm, times].join(' ');
}

function readDays(part: string): { readonly osm: string; readonly rest: string } | null {
  const every = EVERY_DAY.exec(part);
  if (every) return { osm: 'Mo-Su', rest: part.slice(every[0].length) };
  const span = DAY_SPAN.exec(part);
  if (span) return { osm: `${dayOf(span[1])}-${dayOf(span[2])}`, rest: part.slice(span[0].length) };
  const list = DAY_LIST.exec(part);
  if (!list) return null;
  const days = [...(list[1] ?? '').matchAll(new RegExp(DAY, 'giu'))].map(([day]) => dayOf(day));
  return { osm: days.join(','), rest: part.slice(list[0].length) };
}

function readTimes(text: string): string | null {
  const spans: string[] = [];
  let rest = text.replace(/^[\s:,]+/u, '');
  while (rest !== '') {
    const match = TIME_SPAN.exec(rest);
    if (!match) return null;
    const [whole, fromHour, fromMinute, toHour, toMinute] = match;
    const from = clock(fromHour, fromMinute);
    const to = clock(toHour, toMinute);
    if (from === null || to === null || from >= to) return null;
    spans.push(`${from}-${to}`);
    const after = rest.slice(whole.length);
    if (/^\d/u.test(after)) return null;
    rest = after.replace(/^\s*(?:,|e|ed|\/)?\s*/u, '');
  }
  return spans.length === 0 ? null : spans.join(',');
}

function dayOf(word = ''): string {
  return DAYS[DAY_WORDS.findIndex((pattern) => new RegExp(`^${pattern}\\.?$`, 'iu').test(word))] ?? '';
}

function clock(hour = '', minute = '00'): string | null {
  return Number(hour) <= 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

function isOpeningHours(osm: string): boolean {
  try {
    return new OpeningHours(osm, null).getWarnings().length === 0;
  } catch {
    return false;
  }
}
