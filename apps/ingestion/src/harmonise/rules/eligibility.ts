import type { EligibilityCriterion, EligibilityRule } from '@vicino/domain';
import { type Answer, likely } from '../answer.js';
import { EURO_PATTERN, parseEuro } from './money.js';
import { cleanText } from './text.js';

export interface Eligibility {
  readonly text: string | null;
  readonly rules: readonly EligibilityRule[];
}

type Reader = (clause: string) => readonly EligibilityRule[];

const ISEE = new RegExp(
  `\\bISEE\\b(?:\\s+(sociosanitario|socio-sanitario|corrente|ordinario|minorenni|universitario))?(?:\\s+20\\d\\d)?([^\\d;]{0,40}?)${EURO_PATTERN}`,
  'iu',
);
const ISEE_EXCEPTION = new RegExp(`\\(\\s*${EURO_PATTERN}\\s+(se [^);]{3,40})\\)`, 'iu');
const RESIDENCE_YEARS =
  /\bresiden\w+(?:\s+(?:a|ad|in|nel comune di)\s+([\p{Lu}][\p{L}' ]{2,30}?))?\s+da\s+(?:almeno\s+)?(\d{1,2})\s+ann/iu;
const RESIDENCE =
  /\bresiden(?:za|ti|te)\b(?:\s+(?:a|ad|in|nei|nel|nel comune di|nei comuni d[ei]l?)\s+([\p{L}' .]{2,60}?))?\s*$/iu;
const AGE_SPAN = /\b(?:da[il]?|tra(?: i)?|fra(?: i)?)\s+(\d{1,3})\s+(?:a[il]?|e(?: i)?)\s+(\d{1,3})\s+anni/iu;
const AGE_FROM =
  /\b(?:over|ultra|almeno|più di|maggiori di|compiuto i|dai)\s*(\d{1,3})\b(?:\s*(?:ann\w+)?)\s*(?:d'età|di età|in su)?\s*$/iu;
const AGE_TO = /\b(?:under|fino a|massimo|non più di|entro i)\s*(\d{1,3})\s*(?:anni(?:\s+d['i]\s*età)?)?\s*$/iu;
const SCORE = /punteggio\D{0,20}(\d{1,2})|\b(?:UVG|UMVD|UVM)\b/iu;
const DISABILITY =
  /\b(?:invalidità|disabilità certificata|disabilità grave|legge 104|l\. ?104)(?!\p{L})(?:\D{0,30}(\d{2,3})\s?%)?/iu;

/**
 * Who may have it: the provider's words, and rules for those conditions that leave no doubt: ISEE limit, residence and
 * its years, age, assessment score, disability, unemployment, permit, women only, referral by a service.
 *
 * A rule wrongly read would tell somebody "no" who may. So nothing is read from a clause that offers an alternative
 * ("over 65 o disabilità"), holds for one case only ("emergenza: residenza da 1 anno") or denies ("non assegnatari"):
 * its words stay in the text, and the answer to them is "ask".
 */
export function eligibilityOf(raw: string): Answer<Eligibility> {
  const text = cleanText(raw);
  if (text === '') return likely({ text: null, rules: [] });
  const rules = text
    .split(/[;\n•]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !isConditional(clause))
    .flatMap((clause) => READERS.flatMap((read) => read(clause)));
  return likely({ text, rules });
}

function isConditional(clause: string): boolean {
  const outsideBrackets = clause.replace(/\([^)]*\)/gu, ' ');
  return /^(?:non|senza|esclus|salvo|tranne)\b|^[\p{L} ]{3,40}:\s|\s(?:o|oppure|ovvero|salvo|tranne|anche se)\s/iu.test(
    outsideBrackets,
  );
}

const READERS: readonly Reader[] = [isee, residence, age, score, disability, words];

function isee(clause: string): readonly EligibilityRule[] {
  const match = ISEE.exec(clause);
  const value = parseEuro(match?.[3] ?? '');
  // An ISEE is in the thousands; anything less is a year, a percentage or a number of members.
  if (!match || value === null || value < 500) return [];
  if (/(?<!non )(?:superiore|oltre|almeno|da)\s*$/iu.test((match[2] ?? '').trim().replace(/\sa$/u, ''))) return [];
  const kind = match[1]?.toLowerCase().replace('socio-', 'socio') ?? null;
  const limit = rule('isee-massimo', 'AT_MOST', value, kind, clause);
  const exception = ISEE_EXCEPTION.exec(clause);
  const other = parseEuro(exception?.[1] ?? '');
  return other === null
    ? [limit]
    : [limit, rule('isee-massimo', 'AT_MOST', other, [kind, exception?.[2]].filter(Boolean).join(', '), clause)];
}

function residence(clause: string): readonly EligibilityRule[] {
  const years = RESIDENCE_YEARS.exec(clause);
  if (years) return [rule('residenza-minima-anni', 'AT_LEAST', Number(years[2]), years[1] ?? null, clause)];
  const match = RESIDENCE.exec(clause);
  return match ? [rule('residenza-comune', 'IS', null, match[1]?.trim() ?? null, clause)] : [];
}

function age(clause: string): readonly EligibilityRule[] {
  if (/\bISEE\b|residen|punteggio|reddito|post[io]\b|euro|€/iu.test(clause)) return [];
  const span = AGE_SPAN.exec(clause);
  if (span) {
    const [, from, to] = span;
    return [
      rule('eta-minima', 'AT_LEAST', Number(from), null, clause),
      rule('eta-massima', 'AT_MOST', Number(to), null, clause),
    ];
  }
  if (/\bmaggiorenn/iu.test(clause)) return [rule('eta-minima', 'AT_LEAST', 18, null, clause)];
  if (/\bminorenn|\bminori\b(?! di\b)/iu.test(clause)) return [rule('eta-massima', 'AT_MOST', 17, null, clause)];
  if (/\bultrasessantacinquenn/iu.test(clause)) return [rule('eta-minima', 'AT_LEAST', 65, null, clause)];
  const from = AGE_FROM.exec(clause);
  if (from) return [rule('eta-minima', 'AT_LEAST', Number(from[1]), null, clause)];
  const to = AGE_TO.exec(clause);
  return to ? [rule('eta-massima', 'AT_MOST', Number(to[1]), null, clause)] : [];
}

function score(clause: string): readonly EligibilityRule[] {
  const match = SCORE.exec(clause);
  if (!match) return [];
  const points = /punteggio\D{0,20}(\d{1,2})/iu.exec(clause)?.[1];
  const value = points === undefined ? null : Number(points);
  return [rule('valutazione-uvg-umvd', value === null ? 'IS' : 'AT_LEAST', value, null, clause)];
}

function disability(clause: string): readonly EligibilityRule[] {
  const match = DISABILITY.exec(clause);
  if (!match) return [];
  const percent = match[1] === undefined ? null : Number(match[1]);
  return [rule('invalidita', percent === null ? 'IS' : 'AT_LEAST', percent, null, clause)];
}

const WORDS: readonly (readonly [EligibilityCriterion, RegExp])[] = [
  ['stato-disoccupazione', /\bdisoccupat|\binoccupat|stato di disoccupazione/iu],
  ['titolo-soggiorno', /\b(?:permesso|titolo) di soggiorno/iu],
  ['genere', /(?:riservat\w+ alle|sol[oe](?: per)?(?: le)?) donne/iu],
  [
    'invio',
    /(?:invio|segnalazione|segnalat\w) (?:de[il]\w*|da[il]?\w*) |tramite (?:i |il )?servizi\w* social|in carico a[il]?\w* |piano educativo familiare/iu,
  ],
];

function words(clause: string): readonly EligibilityRule[] {
  return WORDS.filter(([, pattern]) => pattern.test(clause)).map(([criterion]) =>
    rule(criterion, 'IS', null, null, clause),
  );
}

function rule(
  criterion: EligibilityCriterion,
  comparison: EligibilityRule['comparison'],
  value: number | null,
  qualifier: string | null,
  text: string,
): EligibilityRule {
  return { criterion, comparison, value, qualifier, text };
}
