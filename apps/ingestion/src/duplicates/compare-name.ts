import { foldText } from '@vicino/domain';
import type { Limit, Reason } from './comparison.js';
import { type SharedWord, shareWords } from './compare-words.js';
import type { Fingerprint } from './fingerprint.js';
import type { NameWord } from './name-words.js';

const MOST_FOR = 4;
const MOST_AGAINST = -5;
/** Below this two names are not of one service, whatever phone and door they share: a person has to look. */
const LEAST_TO_BE_SURE = 0.55;
/** One middling word, or three common ones. */
const LEAST_TELLING = 0.6;
/** A word the other entry says as its provider, or elsewhere in its texts, is lacking only in part. */
const LACK_WHEN_PROVIDER_SAYS = 0.15;
const LACK_WHEN_TEXT_SAYS = 0.5;
/** Both names having a word of their own tells two services of one desk apart: it counts beyond each lack alone. */
const LACK_ON_BOTH_SIDES = 1;
const LACK_ON_ONE_SIDE = 0.4;

/** How alike the two names are, places, joining words and names of bodies set aside. */
export function compareName(left: Fingerprint, right: Fingerprint): Reason {
  if (left.folded === right.folded && left.name.words.length > 0) {
    const text = `Stesso nome: «${left.title}».`;
    return {
      field: 'name',
      agreement: 1,
      weight: MOST_FOR * tellingOf(left),
      text,
      ...limitOf(1, left, right, [], []),
    };
  }
  const { shared, onlyLeft, onlyRight } = shareWords(left.name.words, right.name.words);
  const common = sum(shared.map(({ weight }) => weight));
  const lackOfRight = sum(onlyLeft.map((word) => lack(word, right)));
  const lackOfLeft = sum(onlyRight.map((word) => lack(word, left)));
  const lacking =
    LACK_ON_ONE_SIDE * (lackOfLeft + lackOfRight) + LACK_ON_BOTH_SIDES * Math.min(lackOfLeft, lackOfRight);
  const agreement = common === 0 ? 0 : common / (common + lacking);
  // Names of common words alone ("Sportello sociale") say less, whether they agree or not.
  const telling = Math.min(1, common + Math.max(lackOfLeft, lackOfRight));
  const weight =
    agreement >= 0.5 ? (agreement - 0.5) * 2 * MOST_FOR * telling : (0.5 - agreement) * 2 * MOST_AGAINST * telling;
  return {
    field: 'name',
    agreement: round(agreement),
    weight: round(weight),
    text: textOf(shared, onlyLeft, onlyRight, agreement),
    ...limitOf(agreement, left, right, onlyLeft, onlyRight),
  };
}

/** How much the name tells by itself: "Sportello sociale" stands in every town. */
function tellingOf({ name }: Fingerprint): number {
  return Math.min(1, sum(name.words.map(({ weight }) => weight)));
}

function limitOf(
  agreement: number,
  left: Fingerprint,
  right: Fingerprint,
  onlyLeft: readonly NameWord[],
  onlyRight: readonly NameWord[],
): { readonly limit?: Limit } {
  // "Emporio 1" is not "Emporio 2"; beside "Emporio" it may be the first of two, or the only one.
  const numbered = [onlyLeft, onlyRight].filter((words) => words.some(({ word }) => /^\d+$/.test(word))).length;
  if (numbered === 2) return { limit: 'DIFFERENT' };
  if (agreement < LEAST_TO_BE_SURE || numbered === 1) return { limit: 'UNSURE' };
  const isTelling = [left, right].every((print) => tellingOf(print) >= LEAST_TELLING);
  return isTelling ? {} : { limit: 'UNSURE_UNLESS_PROVEN' };
}

function lack(word: NameWord, other: Fingerprint): number {
  if (other.provider.words.includes(word.word)) return word.weight * LACK_WHEN_PROVIDER_SAYS;
  return other.contextWords.includes(word.word) ? word.weight * LACK_WHEN_TEXT_SAYS : word.weight;
}

function textOf(
  shared: readonly SharedWord[],
  onlyLeft: readonly NameWord[],
  onlyRight: readonly NameWord[],
  agreement: number,
): string {
  const parts = [
    ...(shared.length > 0 ? [`in comune: ${shared.map(bothWays).join(', ')}`] : ['nessuna parola in comune']),
    ...(onlyLeft.length > 0 ? [`solo nel primo: ${onlyLeft.map(({ written }) => written).join(', ')}`] : []),
    ...(onlyRight.length > 0 ? [`solo nel secondo: ${onlyRight.map(({ written }) => written).join(', ')}`] : []),
  ];
  const verdict =
    agreement >= 0.8 ? 'I nomi sono quasi uguali' : agreement >= 0.5 ? 'I nomi si somigliano' : 'I nomi sono diversi';
  return `${verdict} (${parts.join('; ')}).`;
}

function bothWays({ left, right }: SharedWord): string {
  return foldText(left) === foldText(right) ? left : `${left} = ${right}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
