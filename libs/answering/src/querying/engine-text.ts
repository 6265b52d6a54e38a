/**
 * The words of a question as the engine should read them. Its own signs are kept from doing what nobody meant:
 * a dash before a word would exclude it ("casa -emergenza"), a quotation mark without its partner would ask for
 * the whole rest as one phrase. Paired quotation marks keep their meaning.
 */
export function engineText(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[“”„«»]/gu, '"')
    .replace(/(^|\s)[-–—]+(?=\S)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const paired = (words.match(/"/g) ?? []).length % 2 === 0;
  return paired ? words : words.replaceAll('"', ' ').trim();
}

/**
 * A single word as it stands, without the engine's forgiveness: of one word forgiven too much is left ("mensa" finds
 * "mense" and "senza"). Several words vouch for each other.
 */
export function exactly(words: string): string {
  return /[\s"]/u.test(words) || words === '' ? words : `"${words}"`;
}
