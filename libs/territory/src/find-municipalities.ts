import { FULL_NAMES, NAMESAKE_KEYS, SHORT_NAMES } from './municipality-names.js';
import { matchMunicipality } from './match-municipality.js';
import type { MunicipalityMatch } from './municipality-match.js';
import { municipalityByCode } from './municipalities.js';
import { singledOut, type PlaceHint } from './place-hint.js';
import { isProbablyNoPlace, standsAsPlace } from './place-in-text.js';
import { streetContext } from './street-context.js';
import { tokensOf, type Token } from './text-tokens.js';

/** A name found in a text: what was written, where (`text.slice(start, end)`), and what it says. Never `UNKNOWN`. */
export interface FoundMunicipality {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly match: Exclude<MunicipalityMatch, { kind: 'UNKNOWN' }>;
}

const GAP_WITHIN_NAME = /^[\s.'’‘`-]*$/u;

const full = new Set(FULL_NAMES.map((name) => name.key));
const short = new Set(SHORT_NAMES.map((name) => name.key));
const longestName = Math.max(...[...full, ...NAMESAKE_KEYS].map((key) => key.split(' ').length));

/**
 * Municipalities named in a longer text (an address, a title, a list), in the order of the text; the longest name wins.
 * Streets called after a place are passed over ("Via Ivrea 100, Cuorgnè" names Cuorgnè), and so are comuni outside the
 * area that begin like one of ours ("San Giorgio Monferrato"). A short name is certain only when the hint confirms it.
 */
export function findMunicipalitiesInText(text: string, hint: PlaceHint = {}): readonly FoundMunicipality[] {
  const tokens = tokensOf(text);
  const found: FoundMunicipality[] = [];
  let index = 0;
  while (index < tokens.length) {
    const name = longestNameAt(text, tokens, index);
    if (name === null) {
      index += 1;
      continue;
    }
    const match = judge(tokens, index, index + name.length, name.key, hint);
    const start = tokens[index]?.start ?? 0;
    const end = tokens[index + name.length - 1]?.end ?? start;
    if (match !== null) found.push({ text: text.slice(start, end), start, end, match });
    index += name.length;
  }
  return found;
}

function longestNameAt(text: string, tokens: readonly Token[], from: number): { key: string; length: number } | null {
  for (let length = Math.min(longestName, tokens.length - from); length > 0; length -= 1) {
    const words = tokens.slice(from, from + length);
    const key = words.map((token) => token.key).join(' ');
    const known = full.has(key) || short.has(key) || NAMESAKE_KEYS.has(key);
    if (known && words.every((token, at) => at === 0 || isJoined(text, words[at - 1], token))) return { key, length };
  }
  return null;
}

function isJoined(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && GAP_WITHIN_NAME.test(text.slice(before.end, token.start));
}

function judge(
  tokens: readonly Token[],
  from: number,
  to: number,
  key: string,
  hint: PlaceHint,
): FoundMunicipality['match'] | null {
  const isFull = full.has(key);
  if (!isFull && !short.has(key)) return null;
  if (!tokens[from]?.capital && tokens.some((token) => token.capital)) return null;
  const match = matchMunicipality(key, hint);
  if (match.kind === 'UNKNOWN') return null;
  const context =
    isFrazione(match) && tokens[from - 1]?.key.startsWith('fraz') ? 'FREE' : streetContext(tokens, from, to);
  if (context === 'STREET') return null;
  const certain = isFull
    ? !isProbablyNoPlace(tokens, from, to, key)
    : confirms(match, hint) && !isSaint(key) && standsAsPlace(tokens, from, to);
  if (match.kind === 'DOUBTFUL' || (context === 'FREE' && certain)) return match;
  return { kind: 'DOUBTFUL', candidates: [match.istatCode] };
}

/** Rivodora and the ceased comuni, where "frazione" before the name is right. */
function isFrazione(match: MunicipalityMatch): boolean {
  if (match.kind !== 'CERTAIN') return false;
  return match.via === 'FORMER_NAME' || municipalityByCode(match.istatCode)?.kind === 'FRAZIONE';
}

function confirms(match: MunicipalityMatch, hint: PlaceHint): boolean {
  return match.kind === 'CERTAIN' && singledOut([match.istatCode], hint).length === 1;
}

/** "San Giorgio" in a running text is as often a parish, a school or a street. */
function isSaint(key: string): boolean {
  return key.startsWith('san ');
}
