import type { CellObject } from '@e965/xlsx';

/** Texts that say "here" and nothing else: with them, the address behind the link is the value. */
const EMPTY_WORDS = /^(link|qui|clicca( qui)?|apri|vai|vedi|sito( web)?|fonte|pagina|web|url|here|click here)?\W*$/i;

/** Address a cell links to outside the workbook, or null. */
export function linkTarget(cell: CellObject): string | null {
  const target = cell.l?.Target;
  return target && /^(https?|ftps?|mailto|tel):/i.test(target) ? unescapeXml(target) : null;
}

/** Whether the text of a linked cell only stands for the link: "link", "www.ciss38.it", nothing at all. */
export function standsForLink(text: string): boolean {
  const trimmed = text.trim();
  return EMPTY_WORDS.test(trimmed) || /^(https?:\/\/|www\.)\S+$/i.test(trimmed);
}

function unescapeXml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
