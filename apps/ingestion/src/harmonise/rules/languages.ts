import { foldText, type LanguageCode } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { LANGUAGE_NAMES, SUGGESTED_NAMES } from './language-names.js';
import { perhaps } from './named-list.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

const CLAUSES = /[;.\n•]/u;
const PARTS = /[,/|+&:()]|\s[-–]\s|\s(?:e|ed|and|et|anche|oppure|o)\s/iu;
/** A clause that denies says which languages are not spoken; who reads it otherwise sends somebody to a closed ear. */
const DENIES = /(?<!\p{L})(?:non|no|né|senza|esclus\p{L}*|tranne|eccetto|nessun\p{L}*|solo in)(?!\p{L})/iu;
/** With these a language is there at times, or somewhat. */
const HEDGES =
  /(?<!\p{L})(?:su (?:richiesta|prenotazione|appuntamento|chiamata)|previ[oa] \p{L}+|a richiesta|se (?:necessario|richiesto|disponibile)|base|elementare|scolastico|un po[’']?|occasional\p{L}*|talvolta|in alcuni (?:giorni|orari)|per appuntamento)(?!\p{L})/giu;
/** Words that may stand around a language and say nothing of which. */
const AROUND = new Set(
  `lingua lingue parlata parlate parlato mediazione mediatore mediatrice mediatori linguistica linguistico culturale
  interculturale linguisticoculturale interprete interpreti interpretariato traduzione traduttore operatore operatori
  operatrice operatrici personale staff sportello servizio madrelingua disponibile disponibili presente presenti parla
  parlano parliamo si in di per con la le il lo l i gli un una uno anche presso cinque quattro tre due sei correntemente
  fluente bene buono ottimo ottima languages language spoken`.split(/\s+/u),
);
/** What says "several" and names none. */
const SEVERAL =
  /^(?:tutte|varie|diverse|altre?|molte|principali|piu|multilingu\p{L}*|eccetera|ecc|etc|europee|straniere)$/u;

/**
 * Codes of the languages a cell names, in its order: "italiano, arabo e inglese", "EN/FR", "LIS", "mediazione in rumeno",
 * ".../language/ITA". Spoken on request, or a little, is likely. A word that is no known language is `LANGUAGE_UNKNOWN`
 * with the nearest name, and no language is taken from it; none is taken from a clause that denies ("non inglese").
 */
export function languagesOf(raw: string): Answer<readonly LanguageCode[]> {
  const text = cleanText(raw);
  if (saysNothing(text)) return certain([]);
  const found = new Set<LanguageCode>();
  const findings: Finding[] = [];
  let sure = true;
  for (const clause of text.replace(/https?:\S*\/(?=[A-Za-z]{2,3}\b)/gu, '').split(CLAUSES)) {
    if (DENIES.test(clause)) {
      findings.push(unknown(clause.trim()));
      continue;
    }
    const plain = clause.replace(HEDGES, ' ');
    sure &&= plain === clause;
    for (const part of plain.split(PARTS)) {
      const name = nameIn(part);
      const codes = codesOf(name);
      for (const code of codes) found.add(code);
      if (codes.length === 0 && name !== '') findings.push(unknown(part.trim(), name));
    }
  }
  if (found.size === 0 && findings.length === 0) findings.push(unknown(text));
  return sure || found.size === 0 ? certain([...found], ...findings) : likely([...found], ...findings);
}

/** The part without the words around a name; a whole name ("lingua dei segni") stays whole. */
function nameIn(part: string): string {
  const folded = foldText(part);
  if (LANGUAGE_NAMES.has(folded)) return folded;
  const words = folded.split(' ').filter((word) => !AROUND.has(word) && !/^\d+$/u.test(word));
  return words.join(' ');
}

/** The language of a name, or those of a row of names ("italiano-inglese"); none where any word is unknown. */
function codesOf(name: string): readonly LanguageCode[] {
  const whole = LANGUAGE_NAMES.get(name);
  if (whole !== undefined) return [whole];
  const words = name.split(' ');
  const codes = words.flatMap((word) => LANGUAGE_NAMES.get(word) ?? []);
  return codes.length === words.length ? codes : [];
}

function unknown(value: string, name = ''): Finding {
  const longEnough = name.length >= 4;
  const nearest = SUGGESTED_NAMES.find((known) => longEnough && distance(name, foldText(known)) <= slips(name));
  const cure = SEVERAL.test(name)
    ? 'Nominare le lingue una per una: chi cerca la sua deve trovarla.'
    : 'Scrivere le lingue parlate per nome, separate da virgole: italiano, inglese, arabo.';
  return { code: 'LANGUAGE_UNKNOWN', severity: 'WARNING', value, suggestion: perhaps([nearest]) ?? cure };
}

function slips(name: string): number {
  return name.length >= 7 ? 2 : 1;
}
