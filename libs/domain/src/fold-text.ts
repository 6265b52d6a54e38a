/**
 * The form in which two spellings of one Italian name are equal: lower case, without accents, apostrophes as spaces
 * ("CIRIE'" and "Ciriè" both become "cirie"), punctuation as single spaces. Idempotent.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
