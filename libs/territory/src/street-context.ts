import type { Token } from './text-tokens.js';

const STREET_WORDS = new Set([
  ...['via', 'v', 'viale', 'v le', 'vicolo', 'corso', 'c so', 'largo', 'l go', 'contrada', 'c da', 'salita', 'rotonda'],
  ...['piazza', 'p', 'p zza', 'p za', 'pzza', 'piazzale', 'p le', 'piazzetta', 'strada', 'str', 'stradale', 'ponte'],
  ...['statale', 'provinciale', 'lungodora', 'lungo', 'borgata', 'borgo', 'cascina', 'c na', 'regione', 'reg'],
  ...['localita', 'loc', 'frazione', 'fraz', 'villaggio'],
]);
/** "Regione Piemonte" is an authority and "via mail" a channel. */
const NO_STREET_BEFORE = new Set([
  'piemonte',
  'mail',
  'email',
  'e',
  'pec',
  'telefono',
  'telematica',
  'internet',
  'web',
]);
/** Words that tie what follows to the street: "strada per Caluso", "via vecchia di Ivrea". */
const TYING_WORDS = new Set([
  ...['di', 'd', 'da', 'del', 'della', 'dei', 'degli', 'per', 'al', 'alla', 'verso', 'angolo'],
  ...['vecchia', 'vecchio', 'nuova', 'antica', 'comunale', 'provinciale', 'statale'],
]);
const NUMBER_SUFFIX = /^(?:[a-z]|bis|ter|int|interno|n|nr|num|snc)$/u;

/**
 * How a name at `from`…`to` (token indexes, the last excluded) stands to a street in its part of the text.
 * `FREE`: no street before it, or a house number between. `STREET`: it is the street's name.
 * `TAIL`: last word of an address written without commas ("Via Marconi Chivasso"): probably the place, not certainly.
 */
export function streetContext(tokens: readonly Token[], from: number, to: number): 'FREE' | 'STREET' | 'TAIL' {
  const street = lastStreetWord(tokens, from);
  if (street === -1) return 'FREE';
  const between = tokens.slice(street + 1, from);
  const number = between.findLastIndex((token) => /^\d+$/u.test(token.key));
  if (number > -1 && between.slice(number + 1).every((token) => NUMBER_SUFFIX.test(token.key))) return 'FREE';
  const endsSegment = to >= tokens.length || tokens[to]?.opensSegment === true;
  const before = between.at(-1);
  return endsSegment && before !== undefined && !TYING_WORDS.has(before.key) ? 'TAIL' : 'STREET';
}

/** A street ends where its part of the text does, at a comma or the like. */
function lastStreetWord(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.opensSegment === true) return -1;
  for (let index = from - 1; index >= 0; index -= 1) {
    const isStreet = STREET_WORDS.has(tokens[index]?.key ?? '') && !NO_STREET_BEFORE.has(tokens[index + 1]?.key ?? '');
    if (isStreet) return index;
    if (tokens[index]?.opensSegment === true) return -1;
  }
  return -1;
}
