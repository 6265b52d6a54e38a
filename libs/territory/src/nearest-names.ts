import { areLettersSwapped } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import type { MunicipalityMatch } from './municipality-match.js';
import { municipalityByCode } from './municipalities.js';
import { FULL_NAMES, SHORT_NAMES, type PlaceName } from './municipality-names.js';

const names = [...FULL_NAMES, ...SHORT_NAMES];
const MOST_CANDIDATES = 5;

/**
 * What a folded text that is no known name may have meant: a typing error, a name cut short ("san giorgio can"),
 * or a name with something added ("ivrea nord"). Doubtful when it is close, a suggestion when it is merely similar.
 */
export function nearestNames(key: string): Exclude<MunicipalityMatch, { kind: 'CERTAIN' }> {
  if (key.length < 4) return { kind: 'UNKNOWN', candidates: [] };
  const close = ranked(key, allowedErrors(key));
  if (close.length > 0) return { kind: 'DOUBTFUL', candidates: close };
  return { kind: 'UNKNOWN', candidates: ranked(key, allowedErrors(key) + 1) };
}

/** One wrong letter in short names, two from nine letters: "corio" and "torino" must stay apart. */
function allowedErrors(key: string): number {
  return key.length < 9 ? 1 : 2;
}

function ranked(key: string, errors: number): string[] {
  const best = new Map<string, number>();
  for (const name of names) {
    const score = scoreOf(key, name, errors);
    if (score <= errors && name.key.length > errors + 2) {
      best.set(name.istatCode, Math.min(score, best.get(name.istatCode) ?? score));
    }
  }
  const population = (code: string): number => municipalityByCode(code)?.population ?? 0;
  return [...best]
    .toSorted(([a, scoreA], [b, scoreB]) => scoreA - scoreB || population(b) - population(a))
    .slice(0, MOST_CANDIDATES)
    .map(([code]) => code);
}

/** Half an error for a part, one for two letters changed over; else the letters to change, counted only where lengths leave it a chance. */
function scoreOf(key: string, name: PlaceName, errors: number): number {
  if (isPartOf(key, name)) return 0.5;
  if (areLettersSwapped(key, name.key)) return 1;
  return Math.abs(key.length - name.key.length) > errors ? Number.POSITIVE_INFINITY : distance(key, name.key);
}

function isPartOf(key: string, name: PlaceName): boolean {
  return name.key.startsWith(key) || (name.kind !== 'SHORT_NAME' && key.startsWith(`${name.key} `));
}
