import type { Token } from './text-tokens.js';

const STREET_WORDS = new Set(
  (
    'via viale vicolo corso piazza piazzale piazzetta largo strada str stradale contrada regione reg localita loc ' +
    'borgata borgo cascina lungodora lungo rotonda statale provinciale ponte salita frazione fraz villaggio galleria ' +
    'palazzo stazione rue pza pzza p v c so le zza za'
  ).split(' '),
);
/** Words that tie what follows to the street: "strada per Caluso", "via vecchia di Ivrea". */
const TYING_WORDS = new Set(
  'di d da del della dei degli per a ad al alla vecchia vecchio nuova comunale provinciale statale verso angolo san santa santo'.split(
    ' ',
  ),
);
const NUMBER_SUFFIX = /^(?:[a-z]|bis|ter|int|interno|n|nr|num|snc)$/u;

/**
 * How a name at `from`…`to` (token indexes, the last excluded) stands to a street in its part of the text.
 * `FREE`: no street before it, or a house number between. `STREET`: it is the street's name.
 * `TAIL`: last word of an address written without commas ("Via Marconi Chivasso"): probably the place, not certainly.
 */
export function streetContext(tokens: readonly Token[], from: number, to: number): 'FREE' | 'STREET' | 'TAIL' {
  const segmentStart = findSegmentStart(tokens, from);
  const street = lastStreetWord(tokens, segmentStart, from);
  if (street === -1) return 'FREE';
  const between = tokens.slice(street + 1, from);
  const number = between.findLastIndex((token) => /^\d+$/u.test(token.key));
  if (number > -1 && between.slice(number + 1).every((token) => NUMBER_SUFFIX.test(token.key))) return 'FREE';
  const endsSegment = to >= tokens.length || tokens[to]?.opensSegment === true;
  const before = between.at(-1);
  return endsSegment && before !== undefined && !TYING_WORDS.has(before.key) ? 'TAIL' : 'STREET';
}

/** A street ends at a comma; "v." and "p." open one only when something follows them. */
function findSegmentStart(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index > 0 && tokens[index]?.opensSegment !== true) index -= 1;
  return index;
}

function lastStreetWord(tokens: readonly Token[], segmentStart: number, from: number): number {
  for (let index = from - 1; index >= segmentStart; index -= 1) {
    if (STREET_WORDS.has(tokens[index]?.key ?? '')) return index;
  }
  return -1;
}
