import type { AreaScope } from '@vicino/domain';
import {
  districtById,
  managingBodyById,
  matchManagingBody,
  matchMunicipality,
  matchNamedArea,
  municipalitiesOfDistrict,
  municipalityByCode,
} from '@vicino/territory';

/** One part of an area text that names municipalities. */
export interface ReadPart {
  readonly name: string;
  readonly scope: AreaScope;
  readonly municipalities: readonly string[];
  /** "39 comuni" beside the name; null when no number is written. */
  readonly statedCount: number | null;
}

/** An area text taken apart: what is named, what is excepted, and words that lead nowhere. */
export interface AreaReading {
  readonly parts: readonly ReadPart[];
  readonly excluded: readonly ReadPart[];
  readonly unclear: readonly { readonly text: string; readonly candidates: readonly string[] }[];
}

type PartAnswer = { readonly parts: readonly ReadPart[] } & Pick<AreaReading, 'unclear'>;

const EXCEPT =
  /[\s,(]+(?:ad\s+esclusione\s+d\w+|esclus[oaie]|tranne|eccetto|salvo|fuorch[eé])\s+(?:il comune di |i comuni di )?/iu;
const SEPARATORS =
  /\s*[;\n|+]\s*|\s*,\s*(?:(?:e\s+)?anche\s+|e\s+|ed\s+)?|\s+\/\s+|\s+(?:e anche|anche|più|nonch[eé])\s+/iu;
const AND = /\s+(?:e|ed)\s+/iu;
const OPENING =
  /^(?:(?:tutti\s+)?(?:i\s+|gli\s+|per\s+i\s+)?(?:residenti|cittadini|abitanti)\s+)?(?:(?:(?:nei|dei|di|del|della|nel|a|in|tutti i|i)\s+)?comun[ei]\s+(?:di\s+|del\s+|dell['’]\s?|della\s+|d['’]\s?)?|(?:nei|dei|di|del|a|in)\s+)?/iu;
/** "26 comuni montani del CISS 38": part of a body's comuni, and nothing says which. */
const SOME_OF = /^(?:\d+|alcuni)\s+comuni\s+(?:[\p{L}]+\s+)?(?:del(?:la|lo)?\s+|dell['’]\s?|di\s+)(.+)$/iu;
const ALL_OF = /^(\d+)\s+comuni\s+(?:del(?:la|lo)?\s+|dell['’]\s?|di\s+)(.+)$/iu;

/** Takes an area text apart; see `areaServedOf`. The seat says which district "distretto" is. */
export function readArea(text: string, managingBody: string | null, seat: string | null): AreaReading {
  const [included = '', ...exceptions] = text.split(EXCEPT);
  const context = { managingBody, seat };
  const named = readList(included, context);
  const out = exceptions.map((exception) => readList(exception.replace(/\)\s*$/u, ''), context));
  return {
    parts: named.parts,
    excluded: out.flatMap(({ parts }) => parts),
    unclear: [named, ...out].flatMap(({ unclear }) => unclear),
  };
}

interface Context {
  readonly managingBody: string | null;
  readonly seat: string | null;
}

/** The whole text first, then what commas part, then what "e" parts: names may hold either. */
function readList(text: string, context: Context): PartAnswer {
  return readBy([SEPARATORS, AND], text, context);
}

function readBy([separator, ...finer]: readonly RegExp[], text: string, context: Context): PartAnswer {
  const whole = readPart(text, context);
  if (whole.unclear.length === 0 || separator === undefined) return whole;
  const pieces = text.split(separator).filter((piece) => piece.trim() !== '');
  if (pieces.length === 1) return finer.length === 0 ? whole : readBy(finer, text, context);
  const answers = pieces.map((piece) => readBy(finer, piece, context));
  return { parts: answers.flatMap(({ parts }) => parts), unclear: answers.flatMap(({ unclear }) => unclear) };
}

function readPart(written: string, { managingBody, seat }: Context): PartAnswer {
  const text = written.trim().replace(/[.,;:]+$/u, '');
  if (text === '') return { parts: [], unclear: [] };
  const bare = text.replace(OPENING, '').trim() || text;
  const hint = { managingBody: managingBody ?? undefined };
  for (const name of new Set([text, bare])) {
    // Bodies first: looking for a place that is none costs a hundred times as much.
    const body = readBody(name, managingBody);
    if (body !== null) return found(body);
    const place = matchMunicipality(name, hint);
    if (place.kind === 'CERTAIN') return found(placePart(place.istatCode));
    const area = matchNamedArea(name, hint);
    if (area.kind === 'CERTAIN') {
      return found({ name: area.label, scope: area.scope, municipalities: area.municipalities, statedCount: null });
    }
    if (area.kind === 'VAGUE' && area.suggestion === 'NAME_THE_DISTRICT') {
      const district = districtOfSeat(seat, managingBody);
      if (district !== null) return found(district);
    }
  }
  const some = readBody(SOME_OF.exec(text)?.[1] ?? '', managingBody);
  if (some !== null) return { parts: [some], unclear: [{ text, candidates: [] }] };
  const place = matchMunicipality(bare, hint);
  // What is vague on purpose ("valli") is no misspelt municipality ("Vallo").
  const isVague = place.kind === 'CERTAIN' || matchNamedArea(bare, hint).kind === 'VAGUE';
  return { parts: [], unclear: [{ text, candidates: isVague ? [] : place.candidates }] };
}

function found(part: ReadPart): PartAnswer {
  return { parts: [part], unclear: [] };
}

function placePart(istatCode: string): ReadPart {
  const name = municipalityByCode(istatCode)?.name ?? istatCode;
  return { name, scope: 'MUNICIPALITIES', municipalities: [istatCode], statedCount: null };
}

function readBody(text: string, hint: string | null): ReadPart | null {
  const counted = ALL_OF.exec(text);
  const match = matchManagingBody(counted?.[2] ?? text, hint ?? undefined);
  const body = match.kind === 'CERTAIN' ? managingBodyById(match.id) : undefined;
  if (match.kind !== 'CERTAIN' || body === undefined) return null;
  const statedCount = match.statedCount ?? (counted ? Number(counted[1]) : null);
  const scope = body.id === 'asl-to4' ? 'ASL' : 'MANAGING_BODY';
  return { name: body.shortName, scope, municipalities: body.municipalities, statedCount };
}

/**
 * "distretto" alone is the district the seat lies in: the health district when the ASL says it, the social one when a
 * managing body does, for each speaks of its own.
 */
function districtOfSeat(seat: string | null, managingBody: string | null): ReadPart | null {
  const place = seat === null ? undefined : municipalityByCode(seat);
  const id = managingBody === 'asl-to4' ? place?.healthDistrict : place?.socialCohesionDistrict;
  const district = id == null ? undefined : districtById(id);
  if (district === undefined) return null;
  const municipalities = municipalitiesOfDistrict(district.id);
  return { name: `Distretto ${district.label}`, scope: 'DISTRICT', municipalities, statedCount: null };
}
