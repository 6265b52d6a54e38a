import type { Location, Visibility } from '@vicino/domain';
import { municipalityByCode } from '@vicino/territory';
import { firstText, joinedText, type PlaceDraft } from './draft.js';
import type { HarmoniseSource } from './harmonised.js';
import type { Ledger } from './ledger.js';
import { remembered } from './remembered-rules.js';
import { type Point, pointOf } from './rules/coordinates.js';
import { postalCodeAlone, postalCodeOf } from './rules/postal-code.js';
import { provinceOf } from './rules/province.js';

/** A point nearer than this to the seat point of the municipality, in degrees (some 50 m), is that point and no door. */
const SEAT_POINT_DEGREES = 0.0005;

export interface Places {
  readonly locations: readonly Location[];
  /** The first municipality among them: the narrowest area that is certain. */
  readonly seat: string | null;
  readonly itinerant: boolean;
}

/** The places of a draft, all with the given visibility; a place of which nothing at all is known is none. */
export function placesOf(
  drafts: readonly PlaceDraft[],
  source: HarmoniseSource,
  title: string,
  expected: boolean,
  ledger: Ledger,
): Places {
  const read = drafts.map((draft) => readPlace(draft, source, title, expected, ledger));
  const locations = read.flatMap(({ location }) => (location === null ? [] : [location]));
  return {
    locations: distinct(locations),
    seat: locations.find(({ istatCode }) => istatCode !== null)?.istatCode ?? null,
    itinerant: read.some(({ itinerant }) => itinerant),
  };
}

/** The places as they are, once it is known who may see them. */
export function withVisibility(locations: readonly Location[], visibility: Visibility): readonly Location[] {
  return locations.map((location) => ({ ...location, visibility }));
}

function readPlace(
  draft: PlaceDraft,
  { managingBody }: HarmoniseSource,
  title: string,
  expected: boolean,
  ledger: Ledger,
): { readonly location: Location | null; readonly itinerant: boolean } {
  const address = joinedText(draft.address, ', ');
  const { istatCode, itinerant } = ledger.settle(
    'locations.istatCode',
    'municipality',
    draft.municipality,
    remembered.municipality({
      stated: firstText(draft.municipality),
      address,
      title,
      managingBody,
      postalCode: postalCodeAlone(firstText(draft.postalCode)),
      province: provinceOf(firstText(draft.province)),
      expected,
    }),
  );
  const parts = ledger.settle('locations.address', 'address', draft.address, {
    value: remembered.address([address, istatCode, managingBody]),
    sureness: 'CERTAIN',
    findings: [],
  });
  const codeValues = draft.postalCode.length > 0 ? draft.postalCode : draft.address;
  const code = firstText(draft.postalCode) || (parts.postalCode ?? '');
  const postalCode = ledger.settle('locations.postalCode', 'postal-code', codeValues, postalCodeOf(code, istatCode));
  const point = ledger.settle(
    'locations.latitude',
    'coordinates',
    [...draft.latitude, ...draft.longitude],
    pointOf(firstText(draft.latitude), firstText(draft.longitude), istatCode !== null),
  );
  const name = firstText(draft.placeName) || parts.placeName;
  if (istatCode === null && parts.address === null && name === null && point === null) {
    return { location: null, itinerant };
  }
  const location: Location = {
    name,
    address: parts.address,
    postalCode,
    istatCode,
    ...pointAndPrecision(point, istatCode),
    visibility: 'PUBLIC',
  };
  return { location, itinerant };
}

function pointAndPrecision(
  point: Point | null,
  istatCode: string | null,
): Pick<Location, 'latitude' | 'longitude' | 'precision'> {
  const place = istatCode === null ? undefined : municipalityByCode(istatCode);
  const seat =
    place?.latitude == null || place.longitude == null
      ? null
      : { latitude: place.latitude, longitude: place.longitude };
  if (point === null)
    return seat === null
      ? { latitude: null, longitude: null, precision: null }
      : { ...seat, precision: 'MUNICIPALITY' };
  const isSeat =
    seat !== null &&
    Math.abs(point.latitude - seat.latitude) < SEAT_POINT_DEGREES &&
    Math.abs(point.longitude - seat.longitude) < SEAT_POINT_DEGREES;
  return { ...point, precision: isSeat ? 'MUNICIPALITY' : 'ADDRESS' };
}

function distinct(locations: readonly Location[]): readonly Location[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}
