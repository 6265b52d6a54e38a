/** Two or more groups of one to three letters, each with its full stop: IN.RE.TE., C.I.S.S.-A.C. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}{1,3}\.-?){2,}(?:\p{L}{1,3}(?![\p{L}\p{N}]))?/gu;

/**
 * The acronyms that the text writes with full stops, without them: the engine reads "IN.RE.TE." as three words,
 * so that "inrete" would find nothing.
 */
export function dottedAcronyms(text: string): string[] {
  return [...text.matchAll(DOTTED)].map(([found]) => found.replace(/[.-]/g, ''));
}
