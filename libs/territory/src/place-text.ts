import { foldText } from '@vicino/domain';

/** A place as somebody wrote it, taken apart. */
export interface PlaceText {
  /** Folded, abbreviations written out: "S. Giorgio C.se (TO)" → "san giorgio canavese". */
  readonly key: string;
  /** Province stated with the name: "(TO)", "- TO"; upper case. */
  readonly province: string | null;
  /** CAP stated before or after the name. */
  readonly postalCode: string | null;
  /** Whether it is called a frazione: then it is not the comune of that name. */
  readonly frazione: boolean;
}

/** Longest first where one is the beginning of another. A full stop, or the glued form, is required: "can" is a word. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])(?:can(?:av)?\.\s?se|can(?:av)?\.|c\.?\s?se)(?![\p{L}])\.?/giu, 'canavese'],
  [/(?<![\p{L}])(?:tor(?:in)?\.\s?se|tor(?:in)?\.|t\.?\s?se)(?![\p{L}])\.?/giu, 'torinese'],
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

/** Longer than any way of writing one place; a longer text names no single one. */
const LONGEST_PLACE = 200;
const POSTAL_CODE = /(?<!\d)(?:(?:I|IT)\s?-\s?)?(\d{5})(?!\d)/iu;
const PROVINCE_IN_WORDS =
  /[\s,(–-](?:prov(?:incia|\.)?|citt[aà] metropolitana) ?(?:di )?(torino|vercelli|to|vc)\)?$|\((torino|vercelli)\)$/iu;
const PROVINCE_IN_BRACKETS = /\(\s*([a-z]{2})\s*\)\.?$/iu;
const PROVINCE_IN_CAPITALS = /([\s,–-])([A-Z]{2})\.?$/u;
const MUNICIPALITY_OF = /^(?:(?:il|la) )?(?:comune|citt[aà]|municipio)(?: (?:di|della|del))?[:.]? +/iu;
const FRAZIONE_OF = /^(?:fraz(?:ione)?\.?)(?: (?:di|del))?[:.]? */iu;

/** Takes CAP, province and "Comune di" off a name and folds what is left. Never throws: whatever the text, there is an answer. */
export function readPlaceText(text: string): PlaceText {
  const nothing = { key: '', province: null, postalCode: null, frazione: false };
  if (text.length > LONGEST_PLACE) return nothing;
  const written = trimmed(text.normalize('NFKC'));
  const postalCode = POSTAL_CODE.exec(written)?.[1] ?? null;
  const [name, province] = splitProvince(trimmed(written.replace(POSTAL_CODE, ' ')));
  const bare = trimmed(name.replace(MUNICIPALITY_OF, ''));
  const frazione = FRAZIONE_OF.test(bare);
  return { key: foldText(expandAbbreviations(bare.replace(FRAZIONE_OF, ''))), province, postalCode, frazione };
}

function trimmed(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[ ,;:.–-]+|[ ,;:–-]+$/gu, '');
}

function splitProvince(text: string): [name: string, province: string | null] {
  const inWords = PROVINCE_IN_WORDS.exec(text);
  if (inWords !== null) {
    const word = inWords[1] ?? inWords[2] ?? '';
    return [text.slice(0, inWords.index), /^v/iu.test(word) ? 'VC' : 'TO'];
  }
  const inBrackets = PROVINCE_IN_BRACKETS.exec(text);
  if (inBrackets !== null) return [text.slice(0, inBrackets.index), (inBrackets[1] ?? '').toUpperCase()];
  const inCapitals = PROVINCE_IN_CAPITALS.exec(text);
  if (inCapitals !== null && isProvince(text, inCapitals[1] ?? '', inCapitals[2] ?? '')) {
    return [text.slice(0, inCapitals.index), inCapitals[2] ?? ''];
  }
  return [text, null];
}

/**
 * Two capitals at the end of a name without brackets. In a text all in capitals they may be its last word
 * ("CASTAGNETO PO"), so there only ours count, or those behind a comma or a dash.
 */
function isProvince(text: string, before: string, letters: string): boolean {
  if (letters === 'PO') return false;
  return text !== text.toUpperCase() || before !== ' ' || letters === 'TO' || letters === 'VC';
}
