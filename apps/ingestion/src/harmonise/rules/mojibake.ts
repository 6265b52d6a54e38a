/** Characters of Windows-1252 between 0x80 and 0x9F, by byte; elsewhere the code point is the byte. */
const CP1252_BYTES = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [char, 0x80 + index]),
);

/** The first byte of a character of UTF-8, read as Windows-1252: "Ã" in "Ã¨", "â" in "â€™". */
const LEAD = /^[\u00c2-\u00f4]$/u;
const PERHAPS = /[\u00c2-\u00f4][^ -~]/u;
const MOST_FOLLOWERS = 3;

const byteOf = (char: string): number => CP1252_BYTES.get(char) ?? char.charCodeAt(0);
/** Any byte of such a character but the first. */
const isFollower = (char: string): boolean => byteOf(char) >= 0x80 && byteOf(char) <= 0xbf;

/**
 * UTF-8 that was read as Windows-1252 put right, however often it happened: "CiriÃ¨" and "CiriÃƒÂ¨" become "Ciriè". Read from
 * the end, so that what comes of a repair is looked at together with what stands before it. Idempotent.
 */
export function repairMojibake(text: string): string {
  if (!PERHAPS.test(text)) return text;
  // What is read so far, the last first.
  const read: string[] = [];
  for (let at = text.length - 1; at >= 0; at -= 1) {
    read.push(text.charAt(at));
    while (decodeLast(read, text.charAt(at - 1))) continue;
  }
  return read.reverse().join('');
}

/** Puts one character in the place of those the last one begins, if they are one; the longest that is UTF-8. */
function decodeLast(read: string[], before: string): boolean {
  const lead = read.at(-1) ?? '';
  if (!LEAD.test(lead)) return false;
  const sequence = [lead, ...followersIn(read)];
  for (let length = sequence.length; length >= 2; length -= 1) {
    const taken = sequence.slice(0, length);
    const decoded = isHonest(taken, before) ? null : decode(taken);
    if (decoded === null) continue;
    read.splice(-length, length, decoded);
    return true;
  }
  return false;
}

function followersIn(read: readonly string[]): readonly string[] {
  const next = read.slice(-1 - MOST_FOLLOWERS, -1).reverse();
  const end = next.findIndex((char) => !isFollower(char));
  return end < 0 ? next : next.slice(0, end);
}

const ITALIAN_LETTER = /^[àèéìòùÈÉÌÒÙ]$/u;
const CLOSING = /^[»”’…–—“‘«°]$/u;

/** "PIÙ»", "perché…": a word that ends in an accented letter, and what closes it. */
function isHonest([lead = '', ...followers]: readonly string[], before: string): boolean {
  return /^[A-Za-z]$/u.test(before) && ITALIAN_LETTER.test(lead) && followers.every((char) => CLOSING.test(char));
}

function decode(sequence: readonly string[]): string | null {
  try {
    const bytes = Uint8Array.from(sequence, byteOf);
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isUsed(decoded.codePointAt(0) ?? 0) ? decoded : null;
  } catch {
    return null;
  }
}

/** Letters nobody here writes: "«È»" is no "Ȼ". Romanian ones are used, and ƒ comes of what was misread twice. */
function isUsed(codePoint: number): boolean {
  const isRare = codePoint >= 0x180 && codePoint <= 0x2af;
  return !isRare || codePoint === 0x192 || (codePoint >= 0x218 && codePoint <= 0x21b);
}
