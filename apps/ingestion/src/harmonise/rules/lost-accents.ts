/**
 * Beginnings that are no words of their own and have one ending only. Nouns in -ità are told by what stands before it, so
 * that "deficit?" and "transit?" stay questions.
 */
const BEGINNINGS: readonly (readonly [string, readonly string[]])[] = [
  ['à', ['citt', 'libert', 'povert', 'difficolt', 'facolt', '\\p{L}{2,}(?:al|bil|iv|un|rn|or|ar|is|ers|ess|ens)it']],
  ['à', ['societ', '\\p{L}{3,}riet', 'pubblicit', 'capacit', 'felicit', 'disponibilit']],
  ['é', ['perch', 'poich', 'affinch', 'finch', 'nonch', 'anzich', 'bench', 'purch']],
  ['è', ['ciri', 'cuorgn', 'mazz', 'caff']],
  ['ì', ['luned', 'marted', 'mercoled', 'gioved', 'venerd', 'lein']],
  ['ò', ['pu']],
  ['ù', ['pi', 'giovent', 'servit']],
];

/** An accented letter that became "?" or was lost for good (U+FFFD), at the end of a word. */
const PATTERNS = BEGINNINGS.map(
  ([letter, words]) =>
    [new RegExp(`(?<![\\p{L}\\p{N}/?&=])(${words.join('|')})[?\uFFFD](?=[\\s,.;:)"»]|$)`, 'giu'), letter] as const,
);

/**
 * Puts accents back that an export turned into question marks, only where the word can be no other: "Citt? di Ciri?",
 * "pi? attivit?", "luned?". A question, "Serve aiuto?", stays one. Idempotent.
 */
export function restoreLostAccents(text: string): string {
  if (!/[?\uFFFD]/u.test(text)) return text;
  return PATTERNS.reduce(
    (repaired, [pattern, letter]) =>
      repaired.replace(pattern, (_, word: string) => word + (isCapitals(word) ? letter.toUpperCase() : letter)),
    text,
  );
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
