/** Stands for "no choice on purpose": the whole area, or everything whatever the need. */
export const ALL = 'tutti';

/** Facets a person can narrow by; names are those of `SearchInput`. Needs have a row of their own above the results. */
export const FILTER_FIELDS = [
  'costs',
  'deliveryModes',
  'accessModes',
  'targetGroups',
  'kinds',
  'serviceTypes',
  'languages',
  'managingBodies',
  'districts',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
export type Filters = { readonly [field in FilterField]: readonly string[] };

/** As `SearchOrder` of the schema. */
export type Order = 'RELEVANCE' | 'DISTANCE' | 'CLOSING';

/** What is asked, apart from where the person lives. */
export interface Question {
  /** Slugs of needs, `[ALL]` for every need, none when none was chosen. */
  readonly needs: readonly string[];
  readonly text: string;
  /** Keys of what was read from the words and is not meant. */
  readonly notMeant: readonly string[];
  /** Name of who delivers it, null for anybody. */
  readonly provider: string | null;
  /** ISTAT code of the municipality distances are measured from, null for that of residence. */
  readonly near: string | null;
  readonly filters: Filters;
  readonly openNow: boolean;
  readonly order: Order;
}

/** Everything the screen shows follows from this, and this follows from the address: a link can be shared. */
export interface PageState extends Question {
  /** ISTAT code of where the person lives, `ALL` when they chose not to say, null when they were not asked yet. */
  readonly municipality: string | null;
  /** Slug of the entry being read, null when none is open. */
  readonly sheet: string | null;
}

export const NO_FILTERS: Filters = {
  costs: [],
  deliveryModes: [],
  accessModes: [],
  targetGroups: [],
  kinds: [],
  serviceTypes: [],
  languages: [],
  managingBodies: [],
  districts: [],
};

/** What narrows nothing: to be put over a state to take every filter off. */
export const UNFILTERED = { filters: NO_FILTERS, openNow: false, provider: null } as const;

/** Nothing asked: to be put under a new question, so that nothing of the one before is left. */
export const NO_QUESTION: Question = {
  needs: [],
  text: '',
  notMeant: [],
  near: null,
  order: 'RELEVANCE',
  ...UNFILTERED,
};

export const EMPTY_STATE: PageState = { municipality: null, ...NO_QUESTION, sheet: null };

export type Screen = 'PLACE' | 'NEED' | 'RESULTS' | 'SHEET';

/** Which screen a state shows. A shared link that names a need goes straight to its results. */
export function screenOf(state: PageState): Screen {
  if (state.sheet !== null) return 'SHEET';
  if (asks(state)) return 'RESULTS';
  return state.municipality === null ? 'PLACE' : 'NEED';
}

/** Whether something is asked: a need, words or a provider. */
export function asks({ needs, text, provider }: Question): boolean {
  return needs.length > 0 || text !== '' || provider !== null;
}

/** The needs that were chosen; none for every need. */
export function chosenNeeds({ needs }: Question): readonly string[] {
  return needs.includes(ALL) ? [] : needs;
}

/** How many values are chosen in the filters. */
export function countFilters({ filters, openNow }: Pick<Question, 'filters' | 'openNow'>): number {
  return FILTER_FIELDS.reduce((sum, field) => sum + filters[field].length, openNow ? 1 : 0);
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
    sameSubject(a, b) &&
    a.openNow === b.openNow &&
    a.order === b.order &&
    a.near === b.near &&
    FILTER_FIELDS.every((field) => a.filters[field].join() === b.filters[field].join())
  );
}

/** Whether two states are about the same thing, however narrowed and ordered. */
export function sameSubject(a: PageState, b: PageState): boolean {
  return (
    a.municipality === b.municipality &&
    a.text === b.text &&
    a.provider === b.provider &&
    a.needs.join() === b.needs.join() &&
    a.notMeant.join() === b.notMeant.join()
  );
}
