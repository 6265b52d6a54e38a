import { cleanText } from './text.js';

/** Longest short description the Modello Comuni allows, in characters. */
const LONGEST = 160;

/**
 * One or two sentences of at most 160 characters: the provider's own short description when it fits, otherwise as many
 * whole first sentences of the text as fit, otherwise the first words and an ellipsis. Never empty unless all are.
 */
export function summaryOf(stated: string, description: string, title: string): string {
  const short = oneLine(stated);
  if (short !== '' && short.length <= LONGEST) return short;
  return firstSentences(short || oneLine(description) || oneLine(title));
}

function firstSentences(text: string): string {
  if (text.length <= LONGEST) return text;
  let summary = '';
  for (const sentence of text.split(SENTENCE_END)) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length > LONGEST) break;
    summary = longer;
  }
  return summary === '' ? firstWords(text) : summary;
}

/** A full stop after an abbreviation or a single capital ("C.I.S.", "art. 3") ends no sentence. */
const SENTENCE_END = /(?<=[^\s.]{3}[.!?])\s+(?=[\p{Lu}"“«])/u;

function firstWords(text: string): string {
  const cut = text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, '');
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut;
  return `${atWord.replace(/[\s,;:.–-]+$/u, '')}…`;
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*•?\s*/gu, ' ')
    .trim();
}
