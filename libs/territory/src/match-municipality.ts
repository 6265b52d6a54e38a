import { municipalityByCode, currentCode } from './municipalities.js';
import {
  FULL_NAMES,
  hasNamesake,
  NAMESAKE_KEYS,
  SHORT_NAMES,
  type NameKind,
  type PlaceName,
} from './municipality-names.js';
import { nearestNames } from './nearest-names.js';
import { isPostalCodeOfTheProvinces, isProvinceOfTheArea, singledOut, type PlaceHint } from './place-hint.js';
import { readPlaceText } from './place-text.js';

/**
 * `CERTAIN` is never wrong: `via` says how it was known (`CODE`: an ISTAT code; `HINT`: the hint chose among several).
 * `DOUBTFUL`: one of the candidates, likeliest first; a person decides. `UNKNOWN`: no place of the area;
 * its candidates are mere suggestions, often none. Codes are ISTAT codes in force.
 */
export type MunicipalityMatch =
  | { readonly kind: 'CERTAIN'; readonly istatCode: string; readonly via: NameKind | 'CODE' | 'HINT' }
  | { readonly kind: 'DOUBTFUL'; readonly candidates: readonly string[] }
  | { readonly kind: 'UNKNOWN'; readonly candidates: readonly string[] };

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
    if (others.length > 0 || contradicted) return doubtful([only, ...others]);
    return { kind: 'CERTAIN', istatCode: only, via: full[0]?.kind ?? 'NAME' };
  }
  const short = distinctCodes(shortByKey.get(read.key) ?? []);
  if (short.length > 0) return elsewhere ? doubtful(short) : matchShortName(read.key, short, province, known);
  if (NAMESAKE_KEYS.has(read.key)) return unknown();
  return nearestNames(read.key);
}

function matchShortName(
  key: string,
  codes: readonly string[],
  province: string | null,
  hint: PlaceHint,
): MunicipalityMatch {
  const chosen = singledOut(codes, hint);
  const [chosenCode] = chosen;
  const safe = (code: string): boolean => {
    const place = municipalityByCode(code);
    return place !== undefined && !hasNamesake(key, place, province);
  };
  const [only] = codes;
  if (codes.length === 1 && only !== undefined && safe(only)) {
    return { kind: 'CERTAIN', istatCode: only, via: 'SHORT_NAME' };
  }
  if (chosen.length === 1 && chosenCode !== undefined) return { kind: 'CERTAIN', istatCode: chosenCode, via: 'HINT' };
  return doubtful(chosen.length > 0 ? chosen : codes);
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

function unknown(candidates: readonly string[] = []): MunicipalityMatch {
  return { kind: 'UNKNOWN', candidates };
}

function doubtful(candidates: readonly string[]): MunicipalityMatch {
  return { kind: 'DOUBTFUL', candidates };
}
