import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import type { Contact } from '@vicino/domain';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

/** Short numbers in use in Italy that concern people in need; they have no E.164 form. */
const SHORT_NUMBERS = new Set([
  ...['112', '113', '114', '115', '117', '118', '1500', '1515', '1522', '1530'],
  ...['116000', '116006', '116111', '116117', '19696'],
]);

/** Area codes of the territory without the 0 a spreadsheet drops: Torino, Lanzo, Rivarolo, Ivrea, Vercelli. */
const OUR_AREA_CODES = /^(?:11|123|124|125|161)/u;

/** Area codes of three digits beside 02 and 06 (two); every other has four. Source: AGCOM numbering plan. */
const THREE_DIGIT_AREA = /^0(?:1[0159]|3[0159]|4[0159]|5[0159]|7[0159]|8[0159]|9[0159])/u;

/**
 * "331234567" with nothing between the figures: Busto Arsizio without its 0, or a mobile of before 1999. Numbers of nine
 * figures are hardly given out any more, and cells that lost zeros are bare.
 */
const BARE_OLD_MOBILE = /^3\d{8}(?:\.0+)?$/u;

const SEPARATORS = /[;|\n]|,(?=\s*(?:\+|0|\d{3}))|\s\/\s|\s(?:o|e|oppure)\s/iu;
/** Parts of one number as often as two numbers: tried only where the whole is no number. */
const WEAK_SEPARATORS = /\s*[/–-]\s*(?=(?:\+|0|3)\d)/u;
/** "646111/112": the same number with other last figures. */
const OTHER_ENDING = /^(\D{0,20}\d[\d\s.-]{4,20}\d)\s?[/-]\s?(\d{1,3})$/u;
const NUMBER = /\+?\(?\d[\d\s./()-]*\d|\d/u;
const LABEL_NOISE = /^(?:tel(?:efono)?|cell(?:ulare)?|fax|numero\sverde|n)\.?\s*:?$|^[\s:.,()-]*$/iu;

/**
 * Phones of a cell, which may hold several with notes: "800 333 444 (da fisso); 011 0824222 (da mobile)".
 * Values are E.164, or the bare short number; labels are how a person reads them, with the note.
 * A land line that lost its first 0 in a spreadsheet ("119212896") gets it back and is reported as
 * `PHONE_REPAIRED`; what is no Italian number is `PHONE_INVALID` and left out.
 */
export function parsePhones(raw: string): Answer<readonly Contact[]> {
  const contacts = new Map<string, Contact>();
  const findings: Finding[] = [];
  let sureness: Answer<unknown>['sureness'] = 'CERTAIN';
  for (const piece of cleanText(raw).split(SEPARATORS)) {
    if (saysNothing(piece)) continue;
    for (const answer of parsePiece(piece.trim())) {
      findings.push(...answer.findings);
      if (answer.sureness === 'LIKELY') sureness = 'LIKELY';
      if (answer.value) contacts.set(answer.value.value, contacts.get(answer.value.value) ?? answer.value);
    }
  }
  return { value: [...contacts.values()], sureness, findings };
}

/** One number, or those a slash or a dash parts where the whole is none: "0125 646111/112", "333 1234567 - 011 123456". */
function parsePiece(piece: string): readonly Answer<Contact | null>[] {
  const whole = parsePhone(piece);
  if (whole.value !== null) return [whole];
  const [, first = '', last = ''] = OTHER_ENDING.exec(piece) ?? [];
  const parts = last === '' ? piece.split(WEAK_SEPARATORS) : [first, first.slice(0, -last.length) + last];
  const answers = parts.filter((part) => /\d/u.test(part)).map((part) => parsePhone(part.trim()));
  if (answers.length < 2 || answers.some(({ value }) => value === null)) return [whole];
  return last === '' ? answers : answers.map((answer) => ({ ...answer, sureness: 'LIKELY' }));
}

function parsePhone(piece: string): Answer<Contact | null> {
  const written = NUMBER.exec(piece)?.[0] ?? '';
  const note = noteOf(piece.replace(written, ' '));
  const dialled = written
    .replace(/^(\d{6,11})\.0+$/u, '$1')
    .replace(/^00/u, '+')
    .replace(/[^\d+]/gu, '');
  if (SHORT_NUMBERS.has(dialled)) return certain(contactOf(dialled, dialled, note));
  const read = parsePhoneNumberFromString(dialled, 'IT');
  if (read?.isValid() && !(BARE_OLD_MOBILE.test(written) && lostZero(dialled) !== null))
    return certain(contactOf(read.number, readable(read.nationalNumber, read.number), note));
  const repaired = lostZero(dialled);
  if (repaired !== null) {
    const label = readable(repaired.nationalNumber, repaired.number);
    const contact = contactOf(repaired.number, label, note);
    const finding: Finding = { code: 'PHONE_REPAIRED', severity: 'INFO', value: piece, suggestion: label };
    return OUR_AREA_CODES.test(dialled.replace(/^\+39/u, ''))
      ? certain(contact, finding)
      : likely(contact, { ...finding, severity: 'WARNING' });
  }
  return certain(null, {
    code: 'PHONE_INVALID',
    severity: 'WARNING',
    value: piece,
    suggestion: 'Scrivere il numero completo di prefisso, per esempio 0125 646111, in una cella di testo.',
  });
}

/** The land line that lacks its first 0, also behind +39; null where putting it back gives no Italian number. */
function lostZero(dialled: string): PhoneNumber | null {
  const national = /^(?:\+39)?([1-9]\d{5,10})$/u.exec(dialled)?.[1];
  const repaired = national === undefined ? undefined : parsePhoneNumberFromString(`0${national}`, 'IT');
  return repaired?.isValid() ? repaired : null;
}

function contactOf(value: string, label: string, note: string | null): Contact {
  return { kind: 'PHONE', value, label: note === null ? label : `${label} (${note})` };
}

function noteOf(rest: string): string | null {
  const note = rest
    .replace(/[()]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:.,-]+|[\s:,-]+$/gu, '');
  return LABEL_NOISE.test(note) ? null : note;
}

function readable(national: string, e164: string): string {
  if (!e164.startsWith('+39')) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  if (/^80[03]/u.test(national))
    return [national.slice(0, 3), national.slice(3, 6), national.slice(6)].join(' ').trim();
  const prefix = /^0[26]/u.test(national) ? 2 : THREE_DIGIT_AREA.test(national) || !national.startsWith('0') ? 3 : 4;
  return `${national.slice(0, prefix)} ${national.slice(prefix)}`;
}
