import { foldText } from '@vicino/domain';
import { isFunctionWord, stem } from '@vicino/needs';
import { findMunicipalitiesInText, managingBodies } from '@vicino/territory';
import { COMMON_WORDS, MIDDLING_WORDS, PHRASES } from './name-phrases.js';

export interface NameWord {
  /** Stem, number, or the word a phrase stands for. */
  readonly word: string;
  /** How much it says of which service it is, 0 to 1. */
  readonly weight: number;
  /** As it stands in the name, for the reader: "pacchi viveri". */
  readonly written: string;
}

/** The name of a service, parted into what tells it from others. */
export interface NameWords {
  readonly words: readonly NameWord[];
  /** Years named, sorted: "2020/2021" is two. */
  readonly years: readonly string[];
  /** Codes of municipalities named; every candidate of an ambiguous name. */
  readonly places: readonly string[];
}

const WEIGHT_COMMON = 0.25;
const WEIGHT_MIDDLING = 0.6;
/** Titles are a line; what comes after this is no name. */
const LONGEST_NAME = 300;

const DOTTED_ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}{1,3}\.){2,}(?:\p{L}{1,3}(?![\p{L}\p{N}]))?/gu;
const DOTTED_PLACE_ENDING = /(?<!\p{L})[TC]\.\s?se(?!\p{L})/giu;
const CARE_OF = /(?<!\p{L})c\/o(?!\p{L})/giu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const YEARS = /(?<!\d)(20\d\d|19\d\d)(?:\s?[/-]\s?(?:(20\d\d|19\d\d)|(\d\d)))?(?!\d)/gu;

/** Name of a body in a title: it says who, which is compared as the provider. Sequence of folded words. */
const BODY_NAMES: readonly string[] = [
  ...new Set(
    managingBodies()
      .flatMap((body) => [body.shortName, body.officialName, ...body.aliases])
      .concat('ASL', 'CISS', 'CISA', 'CIS', 'INRETE', 'CISSAC', 'CISS38', 'CISS AC')
      .map((name) => foldText(withoutDots(name))),
  ),
];

const MEANINGS: ReadonlyMap<string, string | null> = new Map([
  ...BODY_NAMES.map((name): [string, null] => [keyOf(wordsOf(name)), null]),
  ...PHRASES.flatMap(([word = '', ...phrases]) =>
    phrases.map((phrase): [string, string] => [keyOf(wordsOf(phrase)), word]),
  ),
]);
const LONGEST_PHRASE = Math.max(...[...MEANINGS.keys()].map((key) => key.split(' ').length));

const common = new Set(COMMON_WORDS.map((word) => stem(foldText(word))));
const middling = new Set(MIDDLING_WORDS.map((word) => stem(foldText(word))));

/** @param managingBody of the entry: settles which place a short name means */
export function nameWords(title: string, managingBody: string | null): NameWords {
  const plain = withoutDots(title.slice(0, LONGEST_NAME).replace(DOTTED_PLACE_ENDING, ' ').replace(CARE_OF, ' '));
  const years = [...plain.matchAll(YEARS)].flatMap(([, first = '', second, short]) =>
    [first, second ?? (short === undefined ? undefined : `${first.slice(0, 2)}${short}`)].filter(
      (year) => year !== undefined,
    ),
  );
  const undated = plain.replace(YEARS, ' ');
  const found = findMunicipalitiesInText(undated, managingBody === null ? {} : { managingBody });
  let rest = undated;
  for (const place of found.toReversed()) rest = `${rest.slice(0, place.start)} ${rest.slice(place.end)}`;
  return {
    words: withMeanings(wordsOf(rest)).map((word) => ({ ...word, weight: weightOf(word.word) })),
    years: [...new Set(years)].toSorted(),
    places: found.flatMap(({ match }) => (match.kind === 'CERTAIN' ? [match.istatCode] : match.candidates)),
  };
}

/** Meaning-bearing words of any text, in the form names are compared in. */
export function textWords(text: string): readonly string[] {
  return withMeanings(wordsOf(withoutDots(text))).map(({ word }) => word);
}

interface Word {
  readonly word: string;
  readonly written: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap(([written]) =>
    foldText(written)
      .split(' ')
      .filter((word) => word !== '' && !isFunctionWord(word))
      .map((word) => ({ word: stem(word), written })),
  );
}

/** Replaces phrases by the word they stand for, the longest first; drops names of bodies and repeated words. */
function withMeanings(words: readonly Word[]): readonly Word[] {
  const result = new Map<string, Word>();
  for (let at = 0; at < words.length;) {
    const length = phraseLengthAt(words, at);
    const phrase = words.slice(at, at + Math.max(1, length));
    const meaning = length === 0 ? phrase[0]?.word : MEANINGS.get(keyOf(phrase));
    const written = phrase.map((word) => word.written).join(' ');
    if (typeof meaning === 'string' && !result.has(meaning)) result.set(meaning, { word: meaning, written });
    at += phrase.length;
  }
  return [...result.values()];
}

function phraseLengthAt(words: readonly Word[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    if (MEANINGS.has(keyOf(words.slice(at, at + length)))) return length;
  }
  return 0;
}

function weightOf(word: string): number {
  if (common.has(word) || word.length === 1) return WEIGHT_COMMON;
  return middling.has(word) ? WEIGHT_MIDDLING : 1;
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ');
}

function withoutDots(text: string): string {
  return text.replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll('.', ''));
}
