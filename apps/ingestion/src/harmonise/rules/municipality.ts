import { findMunicipalitiesInText, matchMunicipality, municipalityByCode } from '@vicino/territory';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { cleanText } from './text.js';

/** Where it is: a municipality in force, "it goes around", or neither. */
export interface Place {
  readonly istatCode: string | null;
  readonly itinerant: boolean;
}

export interface MunicipalityQuestion {
  /** Name, ISTAT code or URI ending in one; empty when there is none. May hold the address too. */
  readonly stated: string;
  readonly address: string;
  readonly title: string;
  readonly managingBody: string | null;
  readonly postalCode: string | null;
  /** Whether the source has a field for it, so that its absence is worth a word. */
  readonly expected: boolean;
}

const ITINERANT = /^(?:itinerant[ei]|vari[ei]? comuni|comuni vari|diverse sedi|più comuni)$/iu;
const CODE_AT_END = /(?:^|[/:#])(\d{6})$/u;
const STREET_BEFORE =
  /(?:^|[\s,])(?:via|viale|corso|c\.?so|piazza|p\.?za|piazzale|largo|vicolo|strada|regione|frazione|borgata)(?:\s+(?:d\w*|per))?$/iu;

/**
 * The municipality where it is. The column counts; an ISTAT code or a URI ending in one too; "itinerante" is none,
 * and no fault. A column that holds address and municipality together ("Via Marconi Chivasso") is read from its end.
 * Without a column the address is searched, then, as likely, the title. Several candidates are
 * `MUNICIPALITY_AMBIGUOUS`, none `MUNICIPALITY_UNKNOWN`, an empty column `MUNICIPALITY_MISSING`.
 */
export function municipalityOf(question: MunicipalityQuestion): Answer<Place> {
  const stated = cleanText(question.stated);
  if (ITINERANT.test(stated)) return certain({ istatCode: null, itinerant: true });
  const hint = {
    managingBody: question.managingBody ?? undefined,
    postalCode: question.postalCode ?? undefined,
  };
  const match = matchMunicipality(CODE_AT_END.exec(stated)?.[1] ?? stated, hint);
  if (match.kind === 'CERTAIN') return at(match.istatCode);
  const within = stated === '' ? null : (atEnd(stated, hint) ?? only(stated, hint));
  if (within !== null) return at(within);
  const inAddress = only(cleanText(question.address), hint);
  if (inAddress !== null && (match.kind === 'UNKNOWN' || match.candidates.includes(inAddress))) return at(inAddress);
  if (stated === '') {
    const inTitle = only(cleanText(question.title), hint);
    if (inTitle !== null) return likely({ istatCode: inTitle, itinerant: false });
    return nowhere(question.expected ? [missing()] : []);
  }
  return nowhere([match.kind === 'DOUBTFUL' ? ambiguous(stated, match.candidates) : unknown(stated, match.candidates)]);
}

type Hint = Parameters<typeof matchMunicipality>[1];

function at(istatCode: string): Answer<Place> {
  return certain({ istatCode, itinerant: false });
}

function nowhere(findings: readonly Finding[]): Answer<Place> {
  return certain({ istatCode: null, itinerant: false }, ...findings);
}

/** The longest run of last words that is a municipality's name and not a street's. */
function atEnd(text: string, hint: Hint): string | null {
  const words = text.split(' ');
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const before = words.slice(0, -length).join(' ');
    const match = matchMunicipality(words.slice(-length).join(' '), hint);
    if (match.kind === 'CERTAIN' && match.via !== 'CODE' && !STREET_BEFORE.test(before)) return match.istatCode;
  }
  return null;
}

/** The one municipality the text names for certain, or null. */
function only(text: string, hint: Hint): string | null {
  const codes = new Set(
    findMunicipalitiesInText(text, hint).flatMap(({ match }) => (match.kind === 'CERTAIN' ? [match.istatCode] : [])),
  );
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

function missing(): Finding {
  return {
    code: 'MUNICIPALITY_MISSING',
    severity: 'WARNING',
    value: '',
    suggestion: 'Indicare il comune in cui si trova, oppure “itinerante”.',
  };
}

function ambiguous(value: string, candidates: readonly string[]): Finding {
  const names = candidates.flatMap((code) => municipalityByCode(code)?.name ?? []);
  const suggestion = `Scrivere il nome per intero: ${names.join(', ')}.`;
  return { code: 'MUNICIPALITY_AMBIGUOUS', severity: 'WARNING', value, suggestion };
}

function unknown(value: string, candidates: readonly string[]): Finding {
  const names = candidates.flatMap((code) => municipalityByCode(code)?.name ?? []);
  const suggestion =
    names.length > 0
      ? `Forse si intendeva ${names.slice(0, 4).join(' o ')}.`
      : 'Il comune non è tra i 174 dell’ASL TO4: controllare il nome o scrivere il codice ISTAT.';
  return { code: 'MUNICIPALITY_UNKNOWN', severity: 'WARNING', value, suggestion };
}
