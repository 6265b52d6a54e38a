import { type Answer, certain } from '../answer.js';
import { restoreLostAccents } from './lost-accents.js';
import { repairMojibake } from './mojibake.js';

/** "CittÃ di": the second byte was a no-break space, which somebody made a plain one or trimmed away. */
const LOST_A_GRAVE = /(?<=\p{L})Ã(?=[\s,.;:)]|$)/gu;

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
  const { text, isRepaired } = readable(raw);
  if (text.includes('\uFFFD')) {
    return certain(text, {
      code: 'TEXT_REPAIRED',
      severity: 'WARNING',
      value: raw,
      suggestion: 'Alcuni caratteri sono andati persi: salvare di nuovo il file in UTF-8.',
    });
  }
  if (isRepaired) {
    return certain(text, { code: 'TEXT_REPAIRED', severity: 'INFO', value: raw, suggestion: text });
  }
  return certain(text);
}

/** The repaired text alone, where a report has been made already or none is wanted. */
export function cleanText(raw: string): string {
  if (!TO_LOOK_AT.test(raw)) return raw;
  return repairText(raw).value;
}

/** Until nothing changes: a repair may put together what a control character had kept apart. */
function readable(raw: string): { readonly text: string; readonly isRepaired: boolean } {
  let text = raw;
  let isRepaired = false;
  for (;;) {
    const repaired = restoreLostAccents(repairMojibake(text).replace(LOST_A_GRAVE, 'à'));
    const tidy = tidyBlanks(repaired);
    isRepaired ||= repaired !== text;
    if (tidy === text) return { text, isRepaired };
    text = tidy;
  }
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
