import { municipalityByCode, currentCode } from './municipalities.js';
import { FULL_NAMES, hasNamesake, NAMESAKE_KEYS, SHORT_NAMES, type PlaceName } from './municipality-names.js';
import type { MunicipalityMatch } from './municipality-match.js';
import { nearestNames } from './nearest-names.js';
import { isPostalCodeOfTheProvinces, isProvinceOfTheArea, singledOut, type PlaceHint } from './place-hint.js';
import { readPlaceText } from './place-text.js';

const fullByKey = groupByKey(FULL_NAMES, (name) => name.key);
const fullByLetters = groupByKey(FULL_NAMES, (name) => lettersOf(name.key));
const shortByKey = groupByKey(SHORT_NAMES, (name) => name.key);

/**
 * The municipality a text names. The text is one name, with or without CAP, province, "Comune di"; for a name within
 * a longer text use `findMunicipalitiesInText`. Case, accents, apostrophes for accents, hyphens, spacing and the usual
 * abbreviations do not matter; a typing error never gives a certain answer.
 */
export function matchMunicipality(text: string, hint: PlaceHint = {}): MunicipalityMatch {
  const code = currentCode(text.trim());
  if (code !== undefined) return { kind: 'CERTAIN', istatCode: code, via: 'CODE' };
  const read = readPlaceText(text);
  const province = read.province ?? hint.province?.toUpperCase() ?? null;
  if (read.key === '' || (province !== null && !isProvinceOfTheArea(province))) return unknown();
  const known = { ...hint, postalCode: read.postalCode ?? hint.postalCode };
  const elsewhere = known.postalCode !== undefined && !isPostalCodeOfTheProvinces(known.postalCode);

  const full = fullByKey.get(read.key) ?? fullByLetters.get(lettersOf(read.key)) ?? [];
  const [only, ...others] = distinctCodes(full);
  if (only !== undefined) {
    const contradicted = elsewhere || (province !== null && municipalityByCode(only)?.province !== province);
    const namesake = read.frazione && !isNameOfFrazione(full);
    if (others.length > 0 || contradicted || namesake) return doubtful([only, ...others]);
    return { kind: 'CERTAIN', istatCode: only, via: full[0]?.kind ?? 'NAME' };
  }
  const short = distinctCodes(shortByKey.get(read.key) ?? []);
  if (short.length > 0 && (elsewhere || read.frazione)) return doubtful(short);
  if (short.length > 0) return matchShortName(read.key, short, province, known);
  const near = nearestNames(read.key);
  return NAMESAKE_KEYS.has(read.key) ? { kind: 'UNKNOWN', candidates: near.candidates } : near;
}

function matchShortName(
  key: string,
  codes: readonly string[],
  province: string | null,
  hint: PlaceHint,
): MunicipalityMatch {
  const places = codes.flatMap((code) => municipalityByCode(code) ?? []);
  const { postalCode } = hint;
  // "10050 San Giorgio" is San Giorio di Susa: a CAP that none of the candidates has makes a short name doubtful.
  if (postalCode !== undefined && !places.some((place) => place.postalCodes.includes(postalCode)))
    return doubtful(codes);
  const [place, ...others] = places;
  if (place !== undefined && others.length === 0 && !hasNamesake(key, place, province)) {
    return { kind: 'CERTAIN', istatCode: place.istatCode, via: 'SHORT_NAME' };
  }
  const chosen = singledOut(codes, hint);
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) return { kind: 'CERTAIN', istatCode: only, via: 'HINT' };
  return doubtful(chosen.length > 0 ? chosen : codes);
}

/** A ceased comune is a frazione of its successor; other comuni have namesakes among the frazioni of Piedmont. */
function isNameOfFrazione(names: readonly PlaceName[]): boolean {
  return names.some((name) => name.kind === 'FORMER_NAME' || municipalityByCode(name.istatCode)?.kind === 'FRAZIONE');
}

function groupByKey(names: readonly PlaceName[], keyOf: (name: PlaceName) => string): ReadonlyMap<string, PlaceName[]> {
  const groups = new Map<string, PlaceName[]>();
  for (const name of names) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), name]);
  return groups;
}

/** "Pont Canavese", "Pontcanavese" and "PONT-CANAVESE" have the same letters. */
function lettersOf(key: string): string {
  return key.replaceAll(' ', '');
}

function distinctCodes(names: readonly PlaceName[]): string[] {
  return [...new Set(names.map((name) => name.istatCode))];
}

function unknown(): MunicipalityMatch {
  return { kind: 'UNKNOWN', candidates: [] };
}

/** Nothing but size tells these apart: the larger place is the likelier. */
function doubtful(codes: readonly string[]): MunicipalityMatch {
  const population = (code: string): number => municipalityByCode(code)?.population ?? 0;
  return { kind: 'DOUBTFUL', candidates: codes.toSorted((a, b) => population(b) - population(a)) };
}
