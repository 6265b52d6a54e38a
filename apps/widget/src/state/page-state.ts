/** Stands for "no choice on purpose": the whole area, or everything whatever the need. */
export const ALL = 'tutti';

/** Facets a person can narrow by; names are those of `SearchInput`. Needs have a row of their own above the results. */
export const FILTER_FIELDS = ['targetGroups', 'kinds', 'serviceTypes', 'managingBodies', 'districts'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
export type Filters = { readonly [field in FilterField]: readonly string[] };

/** Everything the screen shows follows from this, and this follows from the address: a link can be shared. */
export interface PageState {
  /** ISTAT code of where the person lives, `ALL` when they chose not to say, null when they were not asked yet. */
  readonly municipality: string | null;
  /** Slug of a need, `ALL` for every need, null when none was chosen. */
  readonly need: string | null;
  readonly text: string;
  readonly filters: Filters;
  /** Slug of the entry being read, null when none is open. */
  readonly sheet: string | null;
}

export const NO_FILTERS: Filters = {
  targetGroups: [],
  kinds: [],
  serviceTypes: [],
  managingBodies: [],
  districts: [],
};

export const EMPTY_STATE: PageState = {
  municipality: null,
  need: null,
  text: '',
  filters: NO_FILTERS,
  sheet: null,
};

export type Screen = 'PLACE' | 'NEED' | 'RESULTS' | 'SHEET';

/** Which screen a state shows. A shared link that names a need goes straight to its results. */
export function screenOf(state: PageState): Screen {
  if (state.sheet !== null) return 'SHEET';
  if (state.need !== null || state.text !== '') return 'RESULTS';
  return state.municipality === null ? 'PLACE' : 'NEED';
}

/** How many values are chosen in the filters. */
export function countFilters(filters: Filters): number {
  return FILTER_FIELDS.reduce((sum, field) => sum + filters[field].length, 0);
}

/** The filters with one value added, or removed when it was there. */
export function toggleFilter(filters: Filters, field: FilterField, value: string): Filters {
  const chosen = filters[field];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, [field]: next };
}

/** Whether two states ask the same question, whatever is being read. */
export function sameQuestion(a: PageState, b: PageState): boolean {
  return (
    a.municipality === b.municipality &&
    a.need === b.need &&
    a.text === b.text &&
    FILTER_FIELDS.every((field) => a.filters[field].join() === b.filters[field].join())
  );
}
