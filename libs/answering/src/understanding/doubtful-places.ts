import { foldText } from '@vicino/domain';
import { isKnownWord } from '@vicino/needs';
import {
  findMunicipalitiesInText,
  matchMunicipality,
  municipalityByCode,
  type FoundMunicipality,
} from '@vicino/territory';
import { isSaidOfPlace, onlyOneOf } from './places-of-question.js';

/** A municipality that words may have been meant for. */
export interface DoubtfulPlace {
  /** ISTAT code. */
  readonly value: string;
  readonly words: string;
}

const MOST_WORDS = 3;
const SHORTEST = 5;
/** Beyond it the words are a part of the name, not the name with a slip. */
const MOST_LETTERS_APART = 2;

/**
 * The municipalities that were probably meant, never for certain: they are for offering. By a name that may be another's
 * ("San Giorgio", "Borgaro corso di italiano"), by one that several have ("a Settimo"), the one with the most people first, or by a
 * misspelt one ("Castellamnte", "a ivera").
 */
export function doubtfulPlaces(text: string): readonly DoubtfulPlace[] {
  const named = placesNamed(text);
  const misspelt = named.length === 1 ? null : placeMisspelt(text);
  return misspelt === null ? named : [misspelt];
}

function placesNamed(text: string): readonly DoubtfulPlace[] {
  for (const found of findMunicipalitiesInText(text)) {
    const { text: words, match } = found;
    if (match.kind === 'CERTAIN' || isKnownWord(foldText(words))) continue;
    const isName = onlyOneOf(found) === null ? isNameOfSeveral(text, found) : isWrittenAsName(words);
    if (isName) return match.candidates.map((value) => ({ value, words }));
  }
  return [];
}

function isWrittenAsName(words: string): boolean {
  const short = matchMunicipality(words);
  return (short.kind === 'CERTAIN' && short.via === 'SHORT_NAME') || /^\p{Lu}/u.test(words);
}

/** "Settimo" is also the seventh, and then something follows it: the month, the floor. */
function isNameOfSeveral(text: string, found: FoundMunicipality): boolean {
  return isSaidOfPlace(text, found) || !/\p{L}/u.test(text.slice(found.end));
}

/** Only words known for nothing else are taken for one, and only where a single municipality is near. */
function placeMisspelt(text: string): DoubtfulPlace | null {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  for (let size = MOST_WORDS; size > 0; size--) {
    for (let first = 0; first + size <= words.length; first++) {
      const span = words.slice(first, first + size);
      const value = span.some((word) => isKnownWord(foldText(word))) ? null : municipalityNear(span.join(' '));
      if (value !== null) return { value, words: span.join(' ') };
    }
  }
  return null;
}

function municipalityNear(name: string): string | null {
  if (foldText(name).length < SHORTEST) return null;
  const match = matchMunicipality(name);
  if (match.kind === 'CERTAIN') return null;
  const swapped = municipalitySwapped(name);
  if (swapped !== null || match.kind !== 'DOUBTFUL') return swapped;
  const [only, ...others] = match.candidates.filter((code) => isSlip(name, code));
  return others.length > 0 ? null : (only ?? null);
}

/** Two neighbouring letters changed over, the commonest slip of all, count as two letters by other measures. */
function municipalitySwapped(name: string): string | null {
  for (let at = 0; at + 1 < name.length; at++) {
    const swapped = `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`;
    const match = matchMunicipality(swapped);
    if (match.kind === 'CERTAIN') return match.istatCode;
  }
  return null;
}

/** Whether the name is about as long as it would be if it were spelt right, alone or by its first word. */
function isSlip(name: string, code: string): boolean {
  const right = foldText(municipalityByCode(code)?.name ?? '');
  const lengths = [right.length, right.split(' ')[0]?.length ?? 0];
  return lengths.some((length) => Math.abs(length - foldText(name).length) <= MOST_LETTERS_APART);
}
