import { foldText } from '@vicino/domain';

/** A place as somebody wrote it, taken apart. */
export interface PlaceText {
  /** Folded, abbreviations written out: "S. Giorgio C.se (TO)" → "san giorgio canavese". */
  readonly key: string;
  /** Province stated with the name: "(TO)", "- TO"; upper case. */
  readonly province: string | null;
  /** CAP stated before or after the name. */
  readonly postalCode: string | null;
}

/** Longest first where one is the beginning of another. A full stop, or the glued form, is required: "can" is a word. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])(?:can(?:av)?\.?\s?se|canav|can\.|c\.?\s?se)(?![\p{L}])\.?/giu, 'canavese'],
  [/(?<![\p{L}])(?:tor(?:in)?\.?\s?se|tor\.|t\.?\s?se)(?![\p{L}])\.?/giu, 'torinese'],
  [/(?<![\p{L}])(?:piem\.|p\.?\s?te)(?![\p{L}])\.?/giu, 'piemonte'],
  [/(?<![\p{L}])(?:s\.to|s\.ta|sto\.|sta\.)(?![\p{L}])/giu, 'santo '],
  [/(?<![\p{L}])(?:ss\.|s\.s\.)/giu, 'santi '],
  [/(?<![\p{L}])s\.\s*/giu, 'san '],
  [/(?<![\p{L}])s(?=\s+\p{L}{4})/giu, 'san'],
];

/** Writes out the abbreviations people use in place names of the area, keeping everything else as it is. */
export function expandAbbreviations(text: string): string {
  return ABBREVIATIONS.reduce((written, [pattern, word]) => written.replace(pattern, word), text);
}

const PROVINCE = /(?:\(\s*([a-z]{2})\s*\)|[\s,–-]\s*\b([A-Z]{2}))\s*\.?\s*$/iu;
const TRAILING_PROVINCE_WORDS =
  /[\s,(–-]+(?:prov(?:incia|\.)?|citt[aà] metropolitana)\s*(?:di\s+)?(torino|vercelli|to|vc)\)?\s*$/iu;
const POSTAL_CODE = /(?<!\d)(\d{5})(?!\d)/u;
const OPENING =
  /^\s*(?:(?:il|la)\s+)?(?:comune|citt[aà]|municipio|fraz(?:ione|\.)?)(?:\s+(?:di|del|della|of))?\s*[:.]?\s+/iu;

/** Takes CAP, province and "Comune di" off a name and folds what is left. Total: any text gives an answer. */
export function readPlaceText(text: string): PlaceText {
  let rest = text.normalize('NFKC').trim();
  const postalCode = POSTAL_CODE.exec(rest)?.[1] ?? null;
  if (postalCode !== null) rest = rest.replace(POSTAL_CODE, ' ').trim();
  let province: string | null = null;
  const spelled = TRAILING_PROVINCE_WORDS.exec(rest);
  const short = spelled === null ? PROVINCE.exec(rest) : null;
  if (spelled !== null) {
    province = /^v/iu.test(spelled[1] ?? '') ? 'VC' : 'TO';
    rest = rest.slice(0, spelled.index);
  } else if (short !== null && isProvinceMark(short, rest)) {
    province = (short[1] ?? short[2] ?? '').toUpperCase();
    rest = rest.slice(0, short.index);
  }
  rest = rest.replace(OPENING, '').replace(/^[\s,;:.–-]+|[\s,;:–-]+$/gu, '');
  return { key: foldText(expandAbbreviations(rest)), province, postalCode };
}

/** "Castagneto Po" ends in two letters that are no province: without brackets they must be capitals in a mixed text. */
function isProvinceMark(match: RegExpExecArray, text: string): boolean {
  if (match[1] !== undefined) return true;
  const letters = match[2] ?? '';
  if (letters !== letters.toUpperCase() || letters === 'PO') return false;
  return text !== text.toUpperCase() || /[,–-]\s*[A-Z]{2}\s*\.?\s*$/u.test(text) || ['TO', 'VC'].includes(letters);
}
