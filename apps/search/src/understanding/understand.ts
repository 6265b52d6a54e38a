import { needsOfQuestion, type DerivedNeed } from '@vicino/needs';
import { placeOfQuestion, type QuestionPlace } from './places-of-question.js';

/** What a question's words mean, before the person's own choices are looked at. */
export interface Understanding {
  readonly needs: readonly DerivedNeed[];
  readonly place: QuestionPlace | null;
  /** The question without the words of the place: what is searched as text. */
  readonly text: string;
}

/** All of it between quotation marks. */
const LITERAL = /^\s*["“„«].*["”“»]\s*$/su;

/** Reads a question. Pure: the same words always mean the same. What is between quotation marks is only searched for. */
export function understand(question: string): Understanding {
  if (LITERAL.test(question)) return { needs: [], place: null, text: question };
  const place = placeOfQuestion(question);
  const text = place === null ? question : `${question.slice(0, place.start)} ${question.slice(place.end)}`.trim();
  return { needs: needsOfQuestion(text).needs, place, text };
}
