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
  /** Two letters, from a field of its own. */
  readonly province: string | null;
  /** Whether the source has a field for it, so that its absence is worth a word. */
  readonly expected: boolean;
}

const ITINERANT = /^(?:itinerant[ei]|vari[ei]? comuni|comuni vari|diverse sedi|più comuni)$/iu;
const CODE_AT_END = /(?:^|[/:#])(\d{6})$/u;
const STREET_BEFORE =
  /(?:^|[\s,])(?:via|viale|corso|c\.?so|piazza|p\.?za|piazzale|largo|vicolo|strada|regione|frazione|borgata)(?:\s+(?:d\w*|per))?$/iu;

/**
 * More than the name of a comune: an address, or what stands in one. "Castel San Giorgio" and "Bosco Chiesanuova" are
 * comuni elsewhere, and not San Giorgio or Chiesanuova.
 */
const LOOKS_LIKE_AN_ADDRESS =
  /[\d,;:)–]|\s-|^(?:via|viale|corso|c\.?so|piazza|p\.?za|piazzale|largo|vicolo|strada|regione|frazione|borgata|presso|c\/o|ospedale|biblioteca|casa|centro|scuola|asl|municipio|sede|uffici[oi]?|sportello|poliambulatorio|ambulatorio|consultorio|parrocchia|salone|palazzo|villa|comune|ex)\s/iu;
const PROVINCE_IN_BRACKETS = /\(\s*([A-Z]{2})\s*\)/gu;
const POSTAL_CODE = /(?<!\d)\d{5}(?!\d)/gu;
const OUR_POSTAL_CODE = /^(?:100|130|131)\d\d$/u;

/** Samone, the only name of ours that a comune elsewhere in Italy bears whole (Samone, TN). Source: ISTAT. */
const SHARED_NAMES = new Set(['001235']);

/**
 * The municipality where it is. The column counts; an ISTAT code or a URI ending in one too; "itinerante" is none,
 * and no fault. A column that holds address and municipality together ("Via Marconi Chivasso") is read from its end.
 * Without a column the address is searched, then, as likely, the title. What names a province or a CAP other than those
 * of the area names no place of ours, whatever it is called. Several candidates are
 * `MUNICIPALITY_AMBIGUOUS`, none `MUNICIPALITY_UNKNOWN`, an empty column `MUNICIPALITY_MISSING`.
 */
export function municipalityOf(question: MunicipalityQuestion): Answer<Place> {
  const stated = cleanText(question.stated);
  if (ITINERANT.test(stated)) return certain({ istatCode: null, itinerant: true });
  const hint = {
    managingBody: question.managingBody ?? undefined,
    postalCode: question.postalCode ?? undefined,
    province: question.province ?? undefined,
  };
  const match = matchMunicipality(CODE_AT_END.exec(stated)?.[1] ?? stated, hint);
  const province = question.province === null ? '' : `(${question.province})`;
  if (liesElsewhere(`${stated} ${province} ${question.address} ${question.postalCode ?? ''}`)) {
    if (match.kind === 'CERTAIN' && match.via === 'CODE') return at(match.istatCode);
    return nowhere(stated === '' && !question.expected ? [] : [unknown(stated || question.address, [])]);
  }
  if (match.kind === 'CERTAIN' && isShared(match.istatCode, question)) {
    return nowhere([ambiguous(stated, [match.istatCode])]);
  }
  if (match.kind === 'CERTAIN') return at(match.istatCode);
  const within = LOOKS_LIKE_AN_ADDRESS.test(`${stated} `) ? (atEnd(stated, hint) ?? only(stated, hint)) : null;
  if (within !== null) return isShared(within, question) ? nowhere([ambiguous(stated, [within])]) : at(within);
  const inAddress = only(cleanText(question.address), hint);
  if (
    inAddress !== null &&
    !isShared(inAddress, question) &&
    (match.kind === 'UNKNOWN' || match.candidates.includes(inAddress))
  )
    return at(inAddress);
  if (stated === '') {
    const inTitle = only(cleanText(question.title), hint);
    if (inTitle !== null && !isShared(inTitle, question)) return likely({ istatCode: inTitle, itinerant: false });
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
  // "Via Roma 3 Castel San Giorgio": the search within texts knows that longer name, and passes it over.
  const named = new Set(
    findMunicipalitiesInText(text, hint).flatMap(({ match }) =>
      match.kind === 'CERTAIN' ? [match.istatCode] : match.candidates,
    ),
  );
  const words = text.split(' ');
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const before = words.slice(0, -length).join(' ');
    const match = matchMunicipality(words.slice(-length).join(' '), hint);
    if (match.kind !== 'CERTAIN' || match.via === 'CODE' || !named.has(match.istatCode)) continue;
    if (match.via === 'SHORT_NAME' && !/[\d,;:)]$/u.test(before)) continue;
    if (!STREET_BEFORE.test(before)) return match.istatCode;
  }
  return null;
}

function liesElsewhere(text: string): boolean {
  const provinces = [...text.matchAll(PROVINCE_IN_BRACKETS)].map(([, letters]) => letters);
  if (provinces.some((letters) => letters === 'TO' || letters === 'VC')) return false;
  const codes = text.match(POSTAL_CODE) ?? [];
  return provinces.length > 0 || (codes.length > 0 && !codes.some((code) => OUR_POSTAL_CODE.test(code)));
}

/** A shared name from a source of the whole country means ours only when province or CAP say so. */
function isShared(
  istatCode: string,
  { managingBody, postalCode, province, stated, address }: MunicipalityQuestion,
): boolean {
  if (managingBody !== null || province === 'TO' || !SHARED_NAMES.has(istatCode)) return false;
  return !/\(\s*TO\s*\)|(?<!\d)100\d\d(?!\d)|^\d{6}$/u.test(`${stated} ${address} ${postalCode ?? ''}`.trim());
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
