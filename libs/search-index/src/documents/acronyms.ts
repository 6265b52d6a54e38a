import { needs, wordsOf } from '@vicino/needs';

/** Written in capitals or with a capital inside: ISEE, SerD, GOL. Digits may follow: L2, TO4. */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu}|\p{Lu}\d)[\p{L}\d]{2,8}$/u;

/** Acronyms among the words of the needs, in lower case, sorted. */
export const ACRONYMS: readonly string[] = [
  ...new Set(needs().flatMap((need) => wordsOf(need.slug).filter((word) => ACRONYM.test(word)))),
]
  .map((word) => word.toLowerCase())
  .sort();
