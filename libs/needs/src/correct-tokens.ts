import { isFunctionWord, stem } from './stem.js';
import { isKnownWord, NEED_WORDS } from './known-words.js';
import { asTwoWords, correctionsOf, withoutLostApostrophe } from './spelling.js';
import type { Token } from './text-tokens.js';

/** A word of a question, perhaps read otherwise than it was written. */
export interface ReadToken {
  readonly token: Token;
  /** Places, among the words as written, that it stands for. */
  readonly written: readonly number[];
  readonly corrected: boolean;
}

/** Ways to read a word; the first is the likeliest. Each is one word or two. */
type Ways = readonly (readonly string[])[];

/** "Marco" within a sentence is a name, whatever word it is near to. */
const isName = (token: Token, place: number): boolean => place > 0 && !token.capitals && /^\p{Lu}/u.test(token.text);

function waysOf(token: Token): Ways {
  const apart = withoutLostApostrophe(token.folded);
  if (apart.length > 0) return apart.map((word) => [word]);
  const two = asTwoWords(token.folded);
  const corrected = correctionsOf(token.folded).map((word) => [word]);
  if (two === null) return corrected;
  // "Traporto" is sooner "trasporto" than "tra porto".
  return two.some(isFunctionWord) ? [...corrected, two] : [two];
}

/** "Doma nda", "a ffitto": a word cut in two by a space, when together they are one and apart they are not. */
function joined(token: Token, next: Token | undefined): string | null {
  const withNext = next?.position === token.position + 1 ? `${token.folded}${next.folded}` : '';
  const cut = !isKnownWord(token.folded) || (next !== undefined && !isKnownWord(next.folded));
  return cut && NEED_WORDS.has(withNext) ? withNext : null;
}

function joinedToLead(token: Token): string | null {
  const whole = `${token.lead.split(' ').at(-1) ?? ''}${token.folded}`;
  return token.lead !== '' && !isKnownWord(token.folded) && NEED_WORDS.has(whole) ? whole : null;
}

const readAs = (token: Token, folded: string, shift: number): Token => ({
  ...token,
  folded,
  stem: stem(folded),
  capitals: false,
  position: token.position + shift,
});

/**
 * The ways to read a question whose words may be misspelt, the likeliest first: words that already speak for a need stay as they
 * are. Empty when there is nothing to correct.
 */
export function readingsOf(
  tokens: readonly Token[],
  understood: ReadonlySet<number>,
): readonly (readonly ReadToken[])[] {
  let readings: readonly (readonly ReadToken[])[] = [[]];
  let shift = 0;
  let anyCorrected = false;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    if (token === undefined) break;
    const next = tokens[place + 1];
    const free = !understood.has(place);
    const whole = free ? (joinedToLead(token) ?? (understood.has(place + 1) ? null : joined(token, next))) : null;
    const ways: Ways = whole !== null ? [[whole]] : free && !isName(token, place) ? waysOf(token) : [];
    const written = whole !== null && joinedToLead(token) === null ? [place, place + 1] : [place];
    if (ways.length === 0) {
      readings = readings.map((reading) => [
        ...reading,
        { token: { ...token, position: token.position + shift }, written, corrected: false },
      ]);
      continue;
    }
    anyCorrected = true;
    const many = readings.length === 1 ? ways : ways.slice(0, 1);
    const from = shift;
    readings = readings.flatMap((reading) =>
      many.map((words) => [
        ...reading,
        ...words
          .filter((word) => !isFunctionWord(word))
          .map((word, offset) => ({ token: readAs(token, word, from + offset), written, corrected: true })),
      ]),
    );
    shift += Math.max(0, (ways[0]?.filter((word) => !isFunctionWord(word)).length ?? 1) - 1) - (written.length - 1);
    place += written.length - 1;
  }
  return anyCorrected ? readings : [];
}
