import { foldText } from '@vicino/domain';
import type { Municipality } from './municipality.js';
import { MUNICIPALITIES } from './municipalities.generated.js';
import { NAMESAKES } from './namesakes.generated.js';

/** What kind of name it was: the official one, another one in use, that of a ceased comune, or a beginning of one. */
export type NameKind = 'NAME' | 'ALTERNATIVE_NAME' | 'FORMER_NAME' | 'SHORT_NAME';

export interface PlaceName {
  /** Folded. */
  readonly key: string;
  /** As written in the data; a short name as the beginning it is. */
  readonly text: string;
  readonly kind: NameKind;
  /** Code in force of the place meant. */
  readonly istatCode: string;
}

/** Words a short name may not end in: "Monteu da" is no name. */
const JOINING_WORDS = new Set(['d', 'da', 'di', 'al']);
/** Beginnings shared by so many names that they name nothing. */
const EMPTY_BEGINNINGS = new Set(['san', 'val', 'val di']);
/** Beyond this distance a namesake outside the area is not what somebody of the area means by the short name. */
const NAMESAKE_REACH_KM = 50;

/** Whole names of every place of the area, ceased comuni under their successor's code. */
export const FULL_NAMES: readonly PlaceName[] = MUNICIPALITIES.flatMap(fullNames);

/** Beginnings of whole names: "Rivarolo", "San Giorgio", "Settimo" (three times, once a place). */
export const SHORT_NAMES: readonly PlaceName[] = MUNICIPALITIES.flatMap(shortNames);

const namesakes = NAMESAKES.map((namesake) => ({ ...namesake, key: foldText(namesake.name) }));
const namesakeKeys = new Set(namesakes.map((namesake) => namesake.key));

/** Folded names of comuni outside the area that look like one of ours. */
export const NAMESAKE_KEYS: ReadonlySet<string> = namesakeKeys;

/**
 * Whether a short name may as well mean a comune outside: one that is called exactly so, or one that begins so and lies
 * in the same province or within 50 km ("Baldissero" is also Baldissero Torinese, "Pont" also Pont-Saint-Martin).
 * @param province only namesakes of this province count, when it is stated
 */
export function hasNamesake(key: string, place: Municipality, province: string | null): boolean {
  return namesakes.some(
    (namesake) =>
      (province === null || namesake.province === province) &&
      (namesake.key === key ||
        (namesake.key.startsWith(`${key} `) &&
          (namesake.province === place.province || (namesake.km ?? 0) <= NAMESAKE_REACH_KM))),
  );
}

function fullNames(place: Municipality): PlaceName[] {
  const istatCode = place.successor ?? place.istatCode;
  const name = (text: string, kind: NameKind): PlaceName => ({ key: foldText(text), text, kind, istatCode });
  return [
    name(place.name, place.kind === 'CEASED' ? 'FORMER_NAME' : 'NAME'),
    ...place.altNames.map((text) => name(text, 'ALTERNATIVE_NAME')),
  ];
}

function shortNames(place: Municipality): PlaceName[] {
  const words = foldText(place.name).split(' ');
  const istatCode = place.successor ?? place.istatCode;
  return words
    .map((_, index) => words.slice(0, index))
    .filter((beginning) => beginning.length > 0 && !JOINING_WORDS.has(beginning.at(-1) ?? ''))
    .map((beginning) => beginning.join(' '))
    .filter((key) => !EMPTY_BEGINNINGS.has(key))
    .map((key) => ({ key, text: beginningOf(place.name, key), kind: 'SHORT_NAME', istatCode }));
}

/** The part of a name whose folded form is the given beginning. */
function beginningOf(name: string, key: string): string {
  for (let length = key.length; length <= name.length; length += 1) {
    const text = name.slice(0, length);
    if (foldText(text) === key) return text;
  }
  return name;
}
