import { type Answer, certain } from '../answer.js';
import { restoreLostAccents } from './lost-accents.js';

/** Characters of Windows-1252 between 0x80 and 0x9F, by byte; elsewhere the code point is the byte. */
const CP1252_BYTES = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [char, 0x80 + index]),
);

/** A lead byte of UTF-8 and its followers, read as Windows-1252: "Ã¨", "â€™". */
const MOJIBAKE = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu;

/** "CittÃ di": the second byte was a no-break space, which somebody made a plain one or trimmed away. */
const LOST_A_GRAVE = /(?<=\p{L})Ã(?=[\s,.;:)]|$)/gu;

const MAX_ROUNDS = 3;

/** What only a longer look can judge; most texts have none of it, and are read again by every rule they come to. */
const TO_LOOK_AT = /[^ -~À-ÂÄ-ÿ]| {2}|^ | $|[A-Za-z]\?/u;

/**
 * A provider's text made readable: UTF-8 once read as Windows-1252 is repaired ("CiriÃ¨" → "Ciriè", also when it
 * happened twice), control characters go, runs of blanks become one, runs of empty lines one. Idempotent.
 * Accents an export turned into "?" come back where the word can be no other ("Citt? di Ciri?").
 * A repair is reported as `TEXT_REPAIRED`; characters lost for good (U+FFFD) as the same code with a warning.
 */
export function repairText(raw: string): Answer<string> {
  if (!TO_LOOK_AT.test(raw)) return certain(raw);
  const repaired = repairMojibake(raw);
  const text = tidyBlanks(repaired);
  if (text.includes('\uFFFD')) {
    return certain(text, {
      code: 'TEXT_REPAIRED',
      severity: 'WARNING',
      value: raw,
      suggestion: 'Alcuni caratteri sono andati persi: salvare di nuovo il file in UTF-8.',
    });
  }
  if (repaired !== raw) {
    return certain(text, { code: 'TEXT_REPAIRED', severity: 'INFO', value: raw, suggestion: text });
  }
  return certain(text);
}

/** The repaired text alone, where a report has been made already or none is wanted. */
export function cleanText(raw: string): string {
  if (!TO_LOOK_AT.test(raw)) return raw;
  return repairText(raw).value;
}

function repairMojibake(raw: string): string {
  let text = raw;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = text.replace(MOJIBAKE, redecode).replace(LOST_A_GRAVE, 'à');
    if (next === text) break;
    text = next;
  }
  return restoreLostAccents(text);
}

function redecode(sequence: string): string {
  const bytes = [...sequence].map((char) => CP1252_BYTES.get(char) ?? char.codePointAt(0) ?? 0);
  // The longest prefix that is UTF-8 is taken: what follows may be an honest quotation mark.
  for (let length = bytes.length; length >= 2; length -= 1) {
    try {
      const head = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.slice(0, length)));
      return head + [...sequence].slice(length).join('');
    } catch {
      // Not UTF-8 at this length.
    }
  }
  return sequence;
}

function tidyBlanks(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
      // Cc but the line feed and the tab, and the invisible format characters spreadsheets leave behind.
      .replace(/(?![\n\t])\p{Cc}|[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ *\n */gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()
  );
}
