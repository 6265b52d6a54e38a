import { foldText } from '@vicino/domain';

/**
 * Words that tie others together and say nothing about a need. Pronouns and forms of essere and avere are among them,
 * "non" and "senza" are not: "senza casa" is a need and "casa" is another.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a ad al allo alla ai agli alle all d da dal dallo dalla dai dagli dalle dall di del dello della dei degli delle dell
   e ed o od i il la le lo l gli un uno una un in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle sull
   con col coi per tra fra che chi cui ci c si ne se s mi m ti vi ma anche come quando dove piu
   io mia mio miei mie tuo tua suo sua suoi sue loro nostro nostra nostri nostre questo questa questi queste quel quella quello
   e è sono sia siano essere ho ha hai hanno abbiamo avere c'e`
    .split(/\s+/)
    .map(foldText),
);

/** Whether a folded word carries no meaning of its own. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/**
 * Brings gender and number of a folded Italian word to one form: "contributi" and "contributo", "anziane" and "anziani",
 * "psicologhe" and "psicologo". Deliberately light: it never joins a noun with a verb, and words of up to three
 * letters (mostly acronyms: ADI, SAD, CAS) stay as they are. The result is for comparing, not for reading.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  if (word.length === 4) return word.replace(/e$/, 'a').replace(/i$/, 'o');
  return word.replace(/([cg])h[ei]$/, '$1').replace(/(?:ie|ia|io|ii|[aeiou])$/, '');
}

/** Meaning-bearing words of a text, folded and stemmed, in order. */
export function stems(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !isFunctionWord(word))
    .map(stem);
}
