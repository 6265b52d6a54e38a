import { AREA_SCOPES, type AreaScope, type ServiceArea } from '@vicino/domain';
import { districtById, managingBodyById, municipalitiesOfBody, municipalityByCode } from '@vicino/territory';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { type AreaReading, readArea, type ReadPart } from './area-parts.js';
import { cleanText } from './text.js';

export interface AreaQuestion {
  /** What the provider wrote; several values (one line a municipality served) are one list. */
  readonly stated: readonly string[];
  /** Slug of the source's managing body: tells "CISS" and "Settimo" apart, and which kind of district is meant. */
  readonly managingBody: string | null;
  /** ISTAT code of the municipality where it is; the narrowest certain area when nothing else is. */
  readonly seat: string | null;
}

/**
 * Who it is for, by residence. Lists of comuni, managing bodies, valleys, districts, the ASL, province, region,
 * country, and exceptions ("escluso Ivrea") become municipality codes. What leads nowhere ("dintorni", "Canavese") is
 * left out, `complete` turns false and a finding says what to write: `AREA_PARTLY_RESOLVED` when something certain
 * remains, `AREA_NOT_RESOLVED` when only the seat, or else the managing body, does. Nothing written is `AREA_MISSING`.
 * A number of comuni that is not ours is `AREA_COUNT_DIFFERS`, and our list counts.
 */
export function areaServedOf(question: AreaQuestion): Answer<ServiceArea> {
  const label = [...new Set(question.stated.map(cleanText))].filter((text) => text !== '').join(', ');
  if (label === '') return missing(question);
  const reading = readArea(label, question.managingBody, question.seat);
  const counts = reading.parts.flatMap((part) => countFinding(part, label));
  const kept = subtract(reading);
  if (kept.length === 0) {
    const fallback = narrowestCertain(question);
    return likely({ ...fallback, label, complete: false }, notResolved(label, reading), ...counts);
  }
  const area: ServiceArea = {
    label,
    scope: scopeOf(reading),
    municipalities: kept,
    complete: reading.unclear.length === 0,
  };
  return reading.unclear.length === 0
    ? certain(area, ...counts)
    : likely(area, partlyResolved(label, reading), ...counts);
}

function subtract({ parts, excluded }: AreaReading): readonly string[] {
  const out = new Set(excluded.flatMap((part) => part.municipalities));
  return [...new Set(parts.flatMap((part) => part.municipalities))].filter((code) => !out.has(code)).toSorted();
}

/** The widest of the parts; a list of comuni that names every member of a body is that body's area. */
function scopeOf({ parts, excluded }: AreaReading): AreaScope {
  const scopes = parts.map((part) => AREA_SCOPES.indexOf(part.scope));
  const widest = AREA_SCOPES[Math.max(...scopes)] ?? 'MUNICIPALITIES';
  if (widest !== 'MUNICIPALITIES' || excluded.length > 0) return widest;
  const codes = new Set(parts.flatMap((part) => part.municipalities));
  const body = municipalityByCode([...codes][0] ?? '')?.managingBody ?? null;
  const members = body === null ? [] : municipalitiesOfBody(body);
  const isWholeBody = codes.size > 1 && members.length === codes.size && members.every((code) => codes.has(code));
  return isWholeBody ? 'MANAGING_BODY' : 'MUNICIPALITIES';
}

function missing(question: AreaQuestion): Answer<ServiceArea> {
  return likely(narrowestCertain(question), {
    code: 'AREA_MISSING',
    severity: narrowestCertain(question).municipalities.length === 0 ? 'ERROR' : 'WARNING',
    value: '',
    suggestion: 'Indicare i comuni di residenza serviti, oppure il consorzio, il distretto o la regione.',
  });
}

function narrowestCertain({ seat, managingBody }: AreaQuestion): ServiceArea {
  const place = seat === null ? undefined : municipalityByCode(seat);
  if (seat !== null && place !== undefined) {
    return { label: place.name, scope: 'MUNICIPALITIES', municipalities: [seat], complete: false };
  }
  const body = managingBody === null ? undefined : managingBodyById(managingBody);
  if (body === undefined)
    return { label: 'Non indicata', scope: 'MUNICIPALITIES', municipalities: [], complete: false };
  const scope = body.id === 'asl-to4' ? 'ASL' : 'MANAGING_BODY';
  return { label: body.shortName, scope, municipalities: body.municipalities, complete: false };
}

function countFinding({ statedCount, municipalities, name }: ReadPart, value: string): readonly Finding[] {
  if (statedCount === null || statedCount === municipalities.length) return [];
  const suggestion = `Per ${name} risultano ${municipalities.length} comuni: controllare il numero.`;
  return [{ code: 'AREA_COUNT_DIFFERS', severity: 'WARNING', value, suggestion }];
}

function partlyResolved(value: string, { unclear }: AreaReading): Finding {
  return { code: 'AREA_PARTLY_RESOLVED', severity: 'WARNING', value, suggestion: cureFor(unclear) };
}

function notResolved(value: string, { unclear }: AreaReading): Finding {
  return { code: 'AREA_NOT_RESOLVED', severity: 'WARNING', value, suggestion: cureFor(unclear) };
}

function cureFor(unclear: AreaReading['unclear']): string {
  const words = unclear.map(({ text }) => `“${text}”`).join(', ');
  const candidates = unclear.flatMap(({ candidates }) => candidates).flatMap((code) => nameOf(code));
  const perhaps = candidates.length === 0 ? '' : ` (forse ${[...new Set(candidates)].slice(0, 4).join(', ')})`;
  return `Al posto di ${words} scrivere i nomi dei comuni serviti${perhaps}, oppure il consorzio o il distretto.`;
}

function nameOf(code: string): readonly string[] {
  const name = municipalityByCode(code)?.name ?? districtById(code)?.label;
  return name === undefined ? [] : [name];
}
