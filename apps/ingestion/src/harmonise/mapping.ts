/**
 * Which field of a provider feeds which of ours. A mapping is data: a provider whose columns are known needs a mapping
 * and no code. Rules decide what the values mean; a mapping only says where they are.
 */
export interface Mapping {
  /** Name by which the table of sources refers to it. */
  readonly id: string;
  readonly fields: { readonly [Field in EntryField]?: Reading };
  /** What every record says in a field that has no column, or an empty one: the words of a cell, read by the same rules. */
  readonly constants?: { readonly [Field in EntryField]?: string };
  readonly places: PlacesMapping;
}

/** Where the places are: the record itself in tables (`at` null), a list of objects in nested formats. */
export interface PlacesMapping {
  readonly at: Path | null;
  readonly fields: { readonly [Field in PlaceField]?: Reading };
  /** As those of the entry, for every place there is. */
  readonly constants?: { readonly [Field in PlaceField]?: string };
}

export const ENTRY_FIELDS = [
  'title',
  'summary',
  'description',
  'needs',
  'targetGroups',
  'serviceType',
  'kind',
  'provider',
  'managingBody',
  'areaServed',
  'phone',
  'email',
  'pec',
  'website',
  'contacts',
  'hours',
  'window',
  'cost',
  'status',
  'statusReason',
  'eligibility',
  'accessModes',
  'deliveryModes',
  'languages',
  'requiredDocuments',
  'outcome',
  'verifiedAt',
  'sourceUrl',
  'notes',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export const PLACE_FIELDS = [
  'municipality',
  'province',
  'address',
  'placeName',
  'postalCode',
  'latitude',
  'longitude',
] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** One member after the other, from the outside in. Lists on the way are gone through; a column is a path of one. */
export type Path = readonly string[];

export interface Reading {
  /** All are read, in this order: a rule for one value takes the first that is not empty. */
  readonly from: readonly Path[];
  /** Takes the wanted parts out of a text, for HTML that holds several things; absent: the plain text. */
  readonly take?: (text: string) => readonly string[];
}

/** Reads the columns, in this order of preference. */
export function column(...names: readonly string[]): Reading {
  return { from: names.map((name) => [name]) };
}

/** Reads the member at the end of the path. */
export function member(...path: Path): Reading {
  return { from: [path] };
}

/** Reads those parts of the member that `take` picks. */
export function partsOf(path: Path, take: (text: string) => readonly string[]): Reading {
  return { from: [path], take };
}
