import { foldText, type Location } from '@vicino/domain';

/** A door: where one goes, as far as two bodies would write it alike. */
export interface Door {
  readonly istatCode: string | null;
  /** Words of the street without its kind ("Via", "C.so") and without notes; empty when only a number is known. */
  readonly street: readonly string[];
  /** "10/d"; null when none is written. */
  readonly number: string | null;
  /** As written. */
  readonly address: string | null;
  /** Degrees; only of the door itself, never of the municipality's seat. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
}

const STREET_KIND =
  /^(?:via|v|viale|v le|vle|corso|c so|cso|piazza|p zza|pzza|p za|p|piazzale|p le|largo|strada|str|vicolo|regione|reg|frazione|fraz|fr|localita|loc|borgata|s s|ss|strada statale|strada provinciale|sp)\s+/;
/** An address is a line; what is longer is a text, and hostile to patterns. */
const LONGEST_ADDRESS = 200;
const DOOR_NUMBER = /(?:^|[\s,])(?:n\.?\s*)?(\d{1,4}(?:\s?\/\s?[\da-z]{1,3})?)\s*$/i;

/** The door of a location; total. */
export function doorOf(location: Location): Door {
  const plain = (location.address ?? '')
    .slice(0, LONGEST_ADDRESS)
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const number = DOOR_NUMBER.exec(plain)?.[1] ?? null;
  const street = foldText(number === null ? plain : plain.replace(DOOR_NUMBER, ' '))
    .replace(STREET_KIND, '')
    .split(' ')
    // Initials and joining words come and go: "Via G. Marconi", "Via Nino Costa" and "Via N. Costa", "via D'Oria".
    .filter((word) => word.length > 2);
  const { latitude, longitude, precision } = location;
  return {
    istatCode: location.istatCode,
    street,
    number: number?.toLowerCase().replaceAll(/\s/g, '') ?? null,
    address: location.address,
    point: precision === 'ADDRESS' && latitude !== null && longitude !== null ? { latitude, longitude } : null,
  };
}
