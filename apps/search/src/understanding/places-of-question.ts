import { foldText } from '@vicino/domain';
import { findMunicipalitiesInText, matchNamedArea, type FoundMunicipality } from '@vicino/territory';

/** A place named in a question, and where its words stand, the preposition before them included. */
export interface QuestionPlace {
  readonly kind: 'MUNICIPALITY' | 'NEAR' | 'AREA';
  /** ISTAT code, or id of a named area. */
  readonly value: string;
  readonly label: string | null;
  /** ISTAT codes the words stand for; one for a municipality. */
  readonly municipalities: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NEAR_BEFORE =
  /(?:vicin[oiae]|nei pressi|nelle vicinanze|intorno|attorno|dintorni|zona|near|près|lângă|cerca)(?: (?:a|ad|al|alla|di|d|da|de|to))?['’ ]*$/iu;
const NEAR_AFTER = /^[, ]*(?:e )?(?:nei )?(?:dintorni|vicinanze|zona)/iu;
const WHERE_BEFORE =
  /(?:(?:abito|vivo|vivo|risiedo|sto|residente|residenti|comune|fraz(?:ione)?\.?|localit[aà]) )?(?:a|ad|in|di|da|per|nel comune di|comune di|presso)['’ ]*$/iu;

/**
 * The place a question names, if it names one for certain: "a Ivrea", "in Valchiusella", "vicino a Caluso". The first
 * counts. A name that may be another word ("corio", "front") counts only where it stands as a place does.
 */
export function placeOfQuestion(text: string): QuestionPlace | null {
  const found = findMunicipalitiesInText(text).find(({ match }) => match.kind === 'CERTAIN');
  const area = areaIn(text);
  if (area !== null && (found === undefined || area.end - area.start > found.end - found.start)) return area;
  return found === undefined ? null : municipalityPlace(text, found);
}

function municipalityPlace(text: string, { start, end, match }: FoundMunicipality): QuestionPlace | null {
  if (match.kind !== 'CERTAIN') return null;
  const before = text.slice(0, start);
  const near = NEAR_BEFORE.exec(before);
  const after = NEAR_AFTER.exec(text.slice(end));
  const lead = near ?? WHERE_BEFORE.exec(before);
  return {
    kind: near !== null || after !== null ? 'NEAR' : 'MUNICIPALITY',
    value: match.istatCode,
    label: null,
    municipalities: [match.istatCode],
    start: lead?.index ?? start,
    end: end + (after?.[0].length ?? 0),
  };
}

const WORD = /[\p{L}\p{N}'’]+/gu;
const LONGEST_AREA = 6;

/** The longest run of words that is the name of an area with a border, smaller than the province. */
function areaIn(text: string): QuestionPlace | null {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (let length = Math.min(LONGEST_AREA, words.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const start = words[first]?.start ?? 0;
      const end = words[first + length - 1]?.end ?? 0;
      const area = matchNamedArea(foldText(text.slice(start, end)));
      if (area.kind !== 'CERTAIN' || !['MUNICIPALITIES', 'DISTRICT'].includes(area.scope)) continue;
      const lead = /(?:in|nella|nel|della|del|di)['’ ]*$/iu.exec(text.slice(0, start));
      const { id, label, municipalities } = area;
      return { kind: 'AREA', value: id, label, municipalities, start: lead?.index ?? start, end };
    }
  }
  return null;
}
