import { LRUCache } from 'lru-cache';
import { foldText } from '@vicino/domain';
import { isFunctionWord, needsOfQuestion, type DerivedNeed } from '@vicino/needs';
import { doubtfulPlaces, type DoubtfulPlace } from './doubtful-places.js';
import { placeOfQuestion, type QuestionPlace } from './places-of-question.js';

/** What a question's words mean, before the person's own choices are looked at. */
export interface Understanding {
  readonly needs: readonly DerivedNeed[];
  readonly place: QuestionPlace | null;
  /** What a misspelt name, or one that several have, was probably meant for, where no place is certain. */
  readonly maybe: readonly DoubtfulPlace[];
  /** The question without the words of the place: what is searched as text. */
  readonly text: string;
}

/** All of it between quotation marks. */
const LITERAL = /^\s*["“„«].*["”“»]\s*$/su;

/** Far more than are asked in a day in other words; in memory alone. */
const MOST_REMEMBERED = 2_000;
/** What is longer nobody asks twice. */
const LONGEST_REMEMBERED = 100;
const remembered = new LRUCache<string, Understanding>({ max: MOST_REMEMBERED });

/**
 * Reads a question. The same words always mean the same, so what many ask, each in their own municipality, is read once.
 * What is between quotation marks is only searched for.
 */
export function understand(question: string): Understanding {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const understanding = read(question);
  if (question.length <= LONGEST_REMEMBERED) remembered.set(question, understanding);
  return understanding;
}

function read(question: string): Understanding {
  if (LITERAL.test(question)) return { needs: [], place: null, maybe: [], text: question };
  const place = placeOfQuestion(question);
  const text = place === null ? question : withoutPlace(question, place);
  const maybe = place === null ? doubtfulPlaces(question) : [];
  return { needs: needsOfQuestion(text).needs, place, maybe, text };
}

/** "Sportello del Comune di Ivrea" is about a "sportello": what only led to the place goes with it. */
function withoutPlace(question: string, { start, end }: QuestionPlace): string {
  const words = question.slice(0, start).trimEnd().split(/\s+/);
  while (isFunctionWord(foldText(words.at(-1) ?? '')) && words.length > 0) words.pop();
  return `${words.join(' ')} ${question.slice(end)}`.trim();
}
