import { compile } from 'html-to-text';
import { remember } from '../remember.js';
import { cleanText } from './text.js';

const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/iu;
const BULLET = '• ';
const MAX_ROUNDS = 4;

/** Whether the text carries tags, comments or character references. */
export function isHtml(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * Plain text of a provider's HTML: list items as lines with a bullet, paragraphs as lines, links as their words,
 * scripts, styles and comments gone. Markup that was escaped twice is opened too, so nothing an outlet could
 * take for a tag is left. Text without markup is only cleaned. Idempotent.
 */
export function htmlToPlainText(raw: string): string {
  let text = cleanText(raw);
  for (let round = 0; round < MAX_ROUNDS && isHtml(text); round += 1) {
    text = cleanText(convertOnce(text));
  }
  // What survives so many rounds was built to survive: it is shown as nothing.
  return isHtml(text) ? cleanText(text.replace(/[<>&]/gu, ' ')) : text;
}

/** Items of the lists in the HTML, one a string; empty when there is none. */
export function htmlListItems(html: string): readonly string[] {
  return linesOf(html)
    .filter((line) => line.startsWith(BULLET))
    .map((line) => line.slice(BULLET.length).trim());
}

/** Lines that belong to no list and do not open with a label such as "Orari:". */
export function htmlParagraphs(html: string): readonly string[] {
  return linesOf(html).filter((line) => !line.startsWith(BULLET) && !LABELLED.test(line));
}

/** Text of the paragraphs that open with the label: "<p><strong>Orari:</strong> martedì 9-12</p>" → "martedì 9-12". */
export function htmlLabelled(label: string): (html: string) => readonly string[] {
  const prefix = `${label}:`.toLowerCase();
  return (html) =>
    linesOf(html)
      .filter((line) => line.toLowerCase().startsWith(prefix))
      .map((line) => line.slice(prefix.length).trim())
      .filter((line) => line !== '');
}

const LABELLED = /^(?:orari|orario|costo|contatti|sede|dove|destinatari|requisiti)\s?:/iu;

/** One field is asked for its list, its paragraphs and its labels one after the other. */
const linesOf = remember((html): readonly string[] =>
  htmlToPlainText(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

/** Made once: building the converter costs twenty times what converting a paragraph does. */
const convertOnce = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'iframe', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: BULLET } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});
