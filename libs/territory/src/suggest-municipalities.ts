import { areLettersSwapped, foldText } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import type { Municipality } from './municipality.js';
import { municipalityByCode } from './municipalities.js';
import { FULL_NAMES, type PlaceName } from './municipality-names.js';
import { expandAbbreviations } from './place-text.js';

/** A municipality to choose, and the other or former name that answered when it was not its own. */
export interface MunicipalitySuggestion {
  readonly istatCode: string;
  readonly matchedName: string | null;
}

/** Shorter beginnings are too near to everything for a typing error to be told. */
const LEAST_LETTERS_FOR_TYPO = 4;

/** Nobody types more to find a municipality. */
const LONGEST_TYPED = 80;

interface Ranked extends MunicipalitySuggestion {
  readonly municipality: Municipality;
  /** 0 the whole name, 1 its beginning, 2 the beginning of a later word, 3 a beginning with one error. */
  readonly rank: number;
}

/**
 * Municipalities for somebody who is typing: each word of a name may be begun, former and other names count, accents do not,
 * and from four letters one error is forgiven, two letters changed over being one. Best beginning first, then the larger place.
 * Rivodora is among them.
 * @param limit how many at most
 */
export function suggestMunicipalities(text: string, limit = 8): readonly MunicipalitySuggestion[] {
  const typed = foldText(expandAbbreviations(text.slice(0, LONGEST_TYPED)));
  if (typed === '') return [];
  const best = new Map<string, Ranked>();
  for (const name of FULL_NAMES) {
    const rank = rankOf(typed, name.key);
    const municipality = municipalityByCode(name.istatCode);
    if (rank === null || municipality === undefined) continue;
    const known = best.get(name.istatCode);
    if (known === undefined || rank < known.rank) best.set(name.istatCode, suggestion(name, municipality, rank));
  }
  const ranked = [...best.values()].toSorted(byRankThenSize);
  const exact = ranked.filter((entry) => entry.rank < 3);
  return (exact.length > 0 ? exact : ranked)
    .slice(0, Math.max(0, limit))
    .map(({ istatCode, matchedName }) => ({ istatCode, matchedName }));
}

function suggestion(name: PlaceName, municipality: Municipality, rank: number): Ranked {
  const matchedName = name.text === municipality.name ? null : name.text;
  return { istatCode: municipality.istatCode, municipality, matchedName, rank };
}

function rankOf(typed: string, key: string): number | null {
  if (key === typed) return 0;
  if (key.startsWith(typed) || key.replaceAll(' ', '').startsWith(typed.replaceAll(' ', ''))) return 1;
  if (beginsWordsInOrder(typed.split(' '), key.split(' '))) return 2;
  if (typed.length < LEAST_LETTERS_FOR_TYPO) return null;
  const words = key.split(' ');
  const beginnings = words.map((_, index) => words.slice(index).join(' '));
  return beginnings.some((beginning) => beginsWithOneError(typed, beginning)) ? 3 : null;
}

/** "s giusto" or "borgo ivrea": each typed word begins a word of the name, in order. */
function beginsWordsInOrder(typed: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) {
    if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  }
  return next === typed.length;
}

function beginsWithOneError(typed: string, name: string): boolean {
  const isNear = [-1, 0, 1].some((change) => distance(typed, name.slice(0, typed.length + change)) <= 1);
  return isNear || areLettersSwapped(typed, name.slice(0, typed.length));
}

function byRankThenSize(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank ||
    (b.municipality.population ?? 0) - (a.municipality.population ?? 0) ||
    a.municipality.name.localeCompare(b.municipality.name, 'it')
  );
}
