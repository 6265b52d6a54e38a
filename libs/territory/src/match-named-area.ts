import { type AreaScope, foldText } from '@vicino/domain';
import { DISTRICTS } from './districts.generated.js';
import { matchMunicipality } from './match-municipality.js';
import { allMunicipalityCodes, municipalitiesOfProvince } from './municipalities.js';
import { NAMED_AREAS } from './named-areas.generated.js';
import type { PlaceHint } from './place-hint.js';
import { readPlaceText } from './place-text.js';

/** What to ask of who wrote a vague area; keys of texts the screens have. */
export type AreaSuggestion = 'NAME_THE_MUNICIPALITIES' | 'NAME_THE_DISTRICT';

/**
 * `CERTAIN`: an area whose places are known. `VAGUE`: an area people speak of that has no border;
 * `anchor` is the municipality it is described from ("Ciriè e dintorni"), certain by itself. `UNKNOWN`: no area's name.
 */
export type NamedAreaMatch =
  | {
      readonly kind: 'CERTAIN';
      readonly id: string;
      readonly label: string;
      readonly scope: AreaScope;
      /** ISTAT codes, sorted. */
      readonly municipalities: readonly string[];
    }
  | { readonly kind: 'VAGUE'; readonly suggestion: AreaSuggestion; readonly anchor: string | null }
  | { readonly kind: 'UNKNOWN' };

type CertainArea = Extract<NamedAreaMatch, { kind: 'CERTAIN' }>;

const wide = (id: string, label: string, scope: AreaScope, municipalities: readonly string[]): CertainArea => ({
  kind: 'CERTAIN',
  id,
  label,
  scope,
  municipalities,
});
const torino = wide('provincia-torino', 'Città metropolitana di Torino', 'PROVINCE', municipalitiesOfProvince('TO'));
const vercelli = wide('provincia-vercelli', 'Provincia di Vercelli', 'PROVINCE', municipalitiesOfProvince('VC'));
const piemonte = wide('piemonte', 'Piemonte', 'REGION', allMunicipalityCodes());
const italia = wide('italia', 'Italia', 'COUNTRY', allMunicipalityCodes());

const certain = new Map<string, CertainArea>([
  ...['citta metropolitana di torino', 'citta metropolitana', 'provincia di torino'].map(
    (key) => [key, torino] as const,
  ),
  ['provincia di vercelli', vercelli],
  ...['piemonte', 'regione piemonte', 'tutto il piemonte'].map((key) => [key, piemonte] as const),
  ...['italia', 'tutta italia', 'territorio nazionale', 'nazionale'].map((key) => [key, italia] as const),
  ...NAMED_AREAS.flatMap((area) =>
    [area.label, ...area.aliases].map(
      (name) => [foldText(name), wide(area.id, area.label, 'MUNICIPALITIES', area.municipalities)] as const,
    ),
  ),
]);

const BORDERED: ReadonlySet<AreaScope> = new Set(['MUNICIPALITIES', 'DISTRICT']);

/** The area smaller than the province that a folded name is exactly, a district named as one included; else undefined. */
export function borderedArea(key: string): CertainArea | undefined {
  const area = certain.get(key) ?? matchDistrict(key);
  return area !== undefined && BORDERED.has(area.scope) ? area : undefined;
}

const VAGUE_NAMES =
  /\b(?:canavese|eporediese|ciriacese|chivassese|alto canavese|basso canavese|bassa valle|alta valle|valli?|dintorni|vicini|limitrofi|circostanti|zona|zone|bacino|area|hinterland|collina|montani|storici|ambito|ambiti)\b/u;
const AND_AROUND =
  /^(.+?)\s+e\s+(?:(?:i\s+|altri\s+)?comuni\s+)?(?:dintorni|vicini|limitrofi|circostanti|valli|zone? .*|hinterland)\b.*$/u;
const ANY_DISTRICT = /^(?:(?:tutto )?(?:il |nel )?)?distrett[oi](?: sanitari[oi]| sociali?| asl)*$/u;
const ONE_DISTRICT = /^(?:(?:il )?distretto )(.+)$/u;

/**
 * The area a text names when it is neither a municipality nor a managing body: valleys, districts, province, region,
 * country. Names that lead nowhere answer `VAGUE`; "distretto" alone does too, for only the record knows which.
 */
export function matchNamedArea(text: string, hint: PlaceHint = {}): NamedAreaMatch {
  const key = foldText(text);
  const area = certain.get(key) ?? matchDistrict(key);
  if (area !== undefined) return area;
  if (ANY_DISTRICT.test(key)) return { kind: 'VAGUE', suggestion: 'NAME_THE_DISTRICT', anchor: null };
  // "Canavese" is also the end of many names of municipalities, and those are none of this function's business.
  const isMunicipality = matchMunicipality(text, hint).kind === 'CERTAIN';
  if (isMunicipality || !VAGUE_NAMES.test(key)) return { kind: 'UNKNOWN' };
  return { kind: 'VAGUE', suggestion: 'NAME_THE_MUNICIPALITIES', anchor: anchorOf(key, hint) };
}

function anchorOf(key: string, hint: PlaceHint): string | null {
  const beginning = AND_AROUND.exec(key)?.[1];
  const match = beginning === undefined ? null : matchMunicipality(beginning, hint);
  return match?.kind === 'CERTAIN' ? match.istatCode : null;
}

/** "Distretto di Ivrea" is the health district, "Distretto della Coesione Sociale Ivrea-Cuorgnè" the social one. */
function matchDistrict(key: string): CertainArea | undefined {
  const described = ONE_DISTRICT.exec(key)?.[1];
  if (described === undefined) return undefined;
  const isHealth = /\b(?:sanitario|salute|asl)\b/u.test(described);
  const name = described
    .replace(/\b(?:sanitario|sociale|coesione|salute|asl|to4|della|delle|di|del|n\w* ?\d+|\d+)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const wanted = readPlaceText(name).key;
  const same = DISTRICTS.filter((district) => [foldText(district.label), shortLabel(district.label)].includes(wanted));
  const district = same.find((candidate) => (candidate.kind === 'HEALTH') === isHealth) ?? same[0];
  return district && wide(district.id, `Distretto ${district.label}`, 'DISTRICT', district.municipalities);
}

function shortLabel(label: string): string {
  return foldText(label.replace(/ Torinese$/u, ''));
}
