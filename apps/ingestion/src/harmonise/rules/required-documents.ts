import { type Answer, certain, likely } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

export interface DocumentsQuestion {
  /** The cell that says it, or empty. */
  readonly stated: string;
  /** Texts in which a sentence may say it. */
  readonly text: string;
}

/** What may stand before the name of a paper. */
const BEFORE = String.raw`(?:(?:l|un|dell)['’]\s*|(?:il|la|lo|i|gli|le|un|una|uno|del|della|dello|di|dei|delle|degli|eventual[ei]|propri[oa]|su[oa]|ultim[oaie]|copi[ae]|fotocopi[ae]|original[ei]|valid[oa]|\d{1,2}|due|tre)\s+)*`;
const PAPERS = [
  'document[oi]|documentazione|codic[ei] fiscal[ei]|ISEE|I\\.S\\.E\\.E|DSU|attestazion[ei]|certificat[oi]|certificazion[ei]',
  "tesser[ae]|modul[oi]|(?:permess|titol)[oi] di soggiorno|cart[ae] (?:d[’'] ?identità|di soggiorno)|passaport[oi]|patente",
  'verbal[ei]|stato di famiglia|contratt[oi]|bust[ae] paga|cedolin[oi]|dichiarazion[ei]|autocertificazion[ei]|deleg(?:a|he)',
  'IBAN|marc(?:a|he) da bollo|fototesser[ae]|fotografi[ae]|foto|ricevut[ae]|impegnativ[ae]|ricett[ae]|referti?|bollett[ae]',
  'fattur[ae]|SPID|CIE|CUD|CU|modello (?:ISEE|730|unico)|libretto|estratt[oi] conto|prescrizion[ei]|preventiv[oi]|sentenza',
].join('|');
/** How the name of a paper begins. What follows a comma is one more document only when it begins so. */
const PAPER = `${BEFORE}(?:${PAPERS})(?!\\p{L})`;
const BEGINS_WITH_PAPER = new RegExp(`^${PAPER}`, 'iu');
/** Where one document ends and the next begins. */
const BETWEEN = new RegExp(
  `(?:\\s*,\\s*(?:ed?\\s+|nonché\\s+)?|\\s+(?:ed?|nonché)\\s+|\\s*\\+\\s*)(?=${PAPER})`,
  'giu',
);
const ALTERNATIVE = /\s(?:o|od|oppure|ovvero)\s/iu;

const HEADING =
  /^(?:(?:i )?document(?:i|azione)(?: (?:necessari[oa]?|richiest[oai]|occorrent[ei]|utili|da (?:portare|presentare|allegare|consegnare|esibire)))*|cosa serve|occorrente|(?:che )?cosa portare|cosa occorre)\s*:\s*/iu;
const NEEDED =
  /^(?:si (?:deve|devono|richied(?:e|ono)|prega di)|(?:è|sono) (?:necessari[oaie]?|richiest[oaie]|indispensabil[ei]|obbligatori[oaie]?)|serv(?:e|ono)|occorr(?:e|ono)|bisogna)(?!\p{L})\s*:?\s*/iu;
const BRING =
  /^(?:portare|presentare|presentarsi|esibire|allegare|consegnare|munirsi|essere muniti)(?!\p{L})(?: (?:con sé|con|di))*\s*:?\s*/iu;
/** Such a sentence holds for some, denies, or sets a condition; it does not say what everybody has to bring. */
const SAYS_MORE =
  /^(?:se|in caso|nel caso|per (?:i|gli|le|chi|il|la)|solo|qualora|quando|eventualmente)(?!\p{L})|(?<!\p{L})(?:non|senza|se|inferior[ei]|superior[ei]|fino a|massimo|almeno)(?!\p{L})/iu;
const NOTHING_NEEDED =
  /^(?:non (?:serve|servono|occorre|occorrono|è richiest\p{L}) .*(?:document|nulla|niente)|nessun document\p{L}+|niente|nulla)/iu;

/** Longest answer to a sentence: what is longer is prose that only begins like a list. */
const LONGEST_ITEM = 120;

/**
 * What one has to bring, a short text each. A cell counts as it stands: lines, bullets and semicolons part it, and so do
 * commas and "e" where what follows begins like the name of a paper, as likely. Without a cell, sentences that ask for
 * papers ("Portare documento d'identità, codice fiscale e ISEE") or lists under a heading ("Documenti necessari: …"), as
 * likely; nothing from a sentence that holds for some people only ("se minorenne …") or denies. Papers of which one is
 * enough ("carta d'identità o passaporto") stay one text.
 */
export function requiredDocumentsOf({ stated, text }: DocumentsQuestion): Answer<readonly string[]> {
  const cell = cleanText(stated);
  if (!saysNothing(cell)) return ofCell(cell);
  return likely(distinct(sentencesOf(cleanText(text)).flatMap(ofSentence)));
}

function ofCell(cell: string): Answer<readonly string[]> {
  if (NOTHING_NEEDED.test(cell)) return certain([]);
  const lines = cell
    .replace(HEADING, '')
    .split(/[;\n•]/u)
    .map((line) => withoutAsking(withoutBullet(line)))
    .filter((line) => line !== '');
  const items = distinct(lines.flatMap(papersIn));
  return items.length === lines.length ? certain(items) : likely(items);
}

/** Sentences of a text; the lines of a list stay with the heading that ends in a colon before them. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) {
    const before = sentences.at(-1);
    const goesOn = /^\s*[•*-]/u.test(line) && before !== undefined && /:$|•/u.test(before);
    if (goesOn) sentences.splice(-1, 1, `${before} •${withoutBullet(line)}`);
    else sentences.push(...line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));
  }
  return sentences.map((sentence) => sentence.trim());
}

function ofSentence(sentence: string): readonly string[] {
  if (SAYS_MORE.test(sentence)) return [];
  const asked = sentence.replace(HEADING, '').replace(NEEDED, '').replace(BRING, '');
  if (asked === sentence) return [];
  const items = asked
    .split(/[;•]/u)
    .map(withoutBullet)
    .filter((item) => item !== '')
    .flatMap(papersIn);
  const isList = items.every((item) => BEGINS_WITH_PAPER.test(item) && item.length <= LONGEST_ITEM);
  return isList ? items : [];
}

/** One text, or several where each part begins like a paper and none is an alternative to the one before. */
function papersIn(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: between, index } of text.matchAll(BETWEEN)) {
    const isPaper = BEGINS_WITH_PAPER.test(text.slice(from, index));
    if (!isPaper || isInBrackets(text, index)) continue;
    parts.push(text.slice(from, index));
    from = index + between.length;
  }
  const rest = text.slice(from);
  const isChoice = ALTERNATIVE.test([...parts.slice(1), rest].join(' ')) && parts.length > 0;
  return (isChoice ? [text] : [...parts, rest]).map(tidy).filter((part) => part !== '');
}

/** Commas inside brackets belong to one document. */
function isInBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** "Portare il codice fiscale" is the codice fiscale; what asks for no paper stays as it is. */
function withoutAsking(line: string): string {
  const asked = line.replace(NEEDED, '').replace(BRING, '');
  return BEGINS_WITH_PAPER.test(asked) ? asked : line;
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[•*]|-\s|\d{1,2}[.)]\s)\s*/u, '').trim();
}

function tidy(item: string): string {
  const plain = item
    .replace(/^(?:l['’]\s*|(?:il|la|lo|i|gli|le|un|una|uno)\s+|un['’]\s*)(?=\p{L})/iu, '')
    .replace(/[\s.,;:]+$/u, '');
  return plain.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).trim();
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
