import type { Fingerprint } from './fingerprint.js';

/** The weightiest words only: a long title gives no more keys than a short one. */
const MOST_WORDS = 6;
/** Beginnings, so that two forms of a word meet. */
const WORD_BEGINNING = 6;

/**
 * What an entry can be found by: phone, e-mail, page, door; a telling word of the name, or a need, within a municipality;
 * two telling words anywhere; the weightiest word with the first need. Two entries that share none are never compared.
 */
export function blockKeys(print: Fingerprint): ReadonlySet<string> {
  const telling = print.name.words
    .toSorted((left, right) => right.weight - left.weight || (left.word < right.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word.slice(0, WORD_BEGINNING))
    .toSorted();
  const towns = print.municipalities.length > 0 ? print.municipalities : print.name.places;
  return new Set([
    ...print.phones.map((phone) => `phone ${phone}`),
    ...print.emails.map((email) => `email ${email}`),
    ...print.sites.filter((site) => site.includes('/')).map((site) => `page ${site}`),
    ...print.doors.flatMap(({ istatCode, street }) =>
      istatCode === null ? [] : street.slice(-1).map((word) => `door ${istatCode} ${word}`),
    ),
    ...towns.flatMap((town) => [
      ...telling.map((word) => `word ${town} ${word}`),
      ...print.needs.map((need) => `need ${town} ${need}`),
    ]),
    ...telling.flatMap((first, at) => telling.slice(at + 1).map((second) => `words ${first} ${second}`)),
    ...telling.flatMap((word) => print.needs.map((need) => `offer ${word} ${need}`)),
  ]);
}
