import { foldText } from '@vicino/domain';
import { isKnownWord } from '@vicino/needs';
import { findMunicipalitiesInText, findNamedAreaInText, type FoundMunicipality } from '@vicino/territory';

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
  /(?<!\p{L})(?:vicin[oiae]|nei pressi|nelle vicinanze|intorno|attorno|dintorni|zona|near|près|lângă|cerca)(?: (?:a|ad|al|alla|di|d|da|de|to))?['’ ]*$/iu;
const NEAR_AFTER = /^[, ]*(?:e )?(?:nei )?(?:dintorni|vicinanze|zona)(?!\p{L})/iu;
const WHERE_BEFORE =
  /(?<!\p{L})(?:(?:abito|vivo|risiedo|sto|residente|residenti|comune|fraz(?:ione)?\.?|localit[aà]) )?(?:a|ad|in|di|da|per|nel comune di|comune di|presso)['’ ]*$/iu;
/** Said of a place, and hardly of anything else. */
const THERE_BEFORE = /(?<!\p{L})(?:a|ad|in|di|presso)['’ ]*$/iu;
/** The valleys have more municipalities than the one they are called after. */
const VALLEY_BEFORE = /(?<!\p{L})vall[ei] d(?:i |['’] ?)$/iu;
/** "San Giorgio" is as often a parish or a school. */
const SAINT = /^s(?:an|anta|anto)?(?:\.| )/iu;
const IN_BEFORE = /(?<!\p{L})(?:in|nella|nel|della|del|di)['’ ]*$/iu;

/**
 * The place a question names, if it names one for certain: "a Ivrea", "in Valchiusella", "vicino a Caluso". The first
 * counts. A name that may be another word ("corio", "front") counts only where it stands as a place does, and so does a short
 * name: who asks the catalogue of this territory for something "a Rivarolo" means ours.
 */
export function placeOfQuestion(text: string): QuestionPlace | null {
  const all = findMunicipalitiesInText(text);
  const found = all.find(({ match }) => match.kind === 'CERTAIN') ?? all.find((one) => isSaidToBeThere(text, one));
  const area = areaIn(text);
  if (area !== null && (found === undefined || area.end - area.start > found.end - found.start)) return area;
  return found === undefined ? null : municipalityPlace(text, found);
}

/** ISTAT code of the one municipality a name found may be of; null where several have it. */
export function onlyOneOf({ match }: FoundMunicipality): string | null {
  if (match.kind === 'CERTAIN') return match.istatCode;
  const [only, ...others] = match.candidates;
  return others.length > 0 ? null : (only ?? null);
}

/** Whether the words before a name say that it is a place, and only one of ours has the name. */
function isSaidToBeThere(text: string, found: FoundMunicipality): boolean {
  if (onlyOneOf(found) === null || SAINT.test(found.text) || isKnownWord(foldText(found.text))) return false;
  return isSaidOfPlace(text, found);
}

/** Whether a name stands where a place does: "a Settimo", "zona Borgaro". */
export function isSaidOfPlace(text: string, { start }: Pick<FoundMunicipality, 'start'>): boolean {
  const before = text.slice(0, start);
  return (THERE_BEFORE.test(before) && !VALLEY_BEFORE.test(before)) || NEAR_BEFORE.test(before);
}

function municipalityPlace(text: string, found: FoundMunicipality): QuestionPlace | null {
  const istatCode = onlyOneOf(found);
  if (istatCode === null) return null;
  const { start, end } = found;
  const before = text.slice(0, start);
  const near = NEAR_BEFORE.exec(before);
  const after = NEAR_AFTER.exec(text.slice(end));
  const lead = near ?? WHERE_BEFORE.exec(before);
  return {
    kind: near !== null || after !== null ? 'NEAR' : 'MUNICIPALITY',
    value: istatCode,
    label: null,
    municipalities: [istatCode],
    start: lead?.index ?? start,
    end: end + (after?.[0].length ?? 0),
  };
}

/** The longest run of words that is the name of an area with a border, smaller than the province. */
function areaIn(text: string): QuestionPlace | null {
  const found = findNamedAreaInText(text);
  if (found === null) return null;
  const { id, label, municipalities } = found.area;
  const lead = IN_BEFORE.exec(text.slice(0, found.start));
  return { kind: 'AREA', value: id, label, municipalities, start: lead?.index ?? found.start, end: found.end };
}
