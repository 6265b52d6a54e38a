import { ALL, EMPTY_STATE, FILTER_FIELDS, type FilterField, type PageState } from './page-state.js';

/** Names in the address, in the language of the people who read and share it. */
const PLACE = 'comune';
const NEED = 'bisogno';
const TEXT = 'testo';
const SHEET = 'scheda';
const FILTER_NAMES: { readonly [field in FilterField]: string } = {
  targetGroups: 'per',
  kinds: 'genere',
  serviceTypes: 'tipo',
  managingBodies: 'ente',
  districts: 'distretto',
};

/** Longest text the search accepts. */
const TEXT_LIMIT = 200;
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;
const KIND = /^(SERVICE|OPPORTUNITY)$/;
const ISTAT_CODE = /^\d{6}$/;

/** What the address of a page depends on besides the state. */
export interface AddressOptions {
  /** Put before each parameter's name, where the host page has parameters of its own. */
  readonly prefix: string;
  /** Folder whose pages are single sheets (`/s/`), null on host pages that have none. */
  readonly sheetPath: string | null;
}

/**
 * Reads the state an address stands for. Total: what cannot be a value is left out, so that a mangled link
 * still opens the catalogue.
 */
export function readAddress(address: URL, options: AddressOptions): PageState {
  const get = (name: string): string => address.searchParams.get(options.prefix + name)?.trim() ?? '';
  const slug = (value: string): string | null => (SLUG.test(value) ? value : null);
  const place = get(PLACE);
  const filters = FILTER_FIELDS.map((field) => {
    const pattern = field === 'kinds' ? KIND : SLUG;
    const values = get(FILTER_NAMES[field]).split(',');
    return [field, [...new Set(values.filter((value) => pattern.test(value)))]] as const;
  });
  return {
    municipality: ISTAT_CODE.test(place) || place === ALL ? place : null,
    need: slug(get(NEED)),
    text: get(TEXT).slice(0, TEXT_LIMIT),
    filters: { ...EMPTY_STATE.filters, ...Object.fromEntries(filters) },
    sheet: sheetInPath(address, options) ?? slug(get(SHEET)),
  };
}

/** The address of a state on the page at `current`; parameters of the host page stay as they are. */
export function writeAddress(state: PageState, current: URL, options: AddressOptions): URL {
  const address = new URL(current);
  if (sheetInPath(current, options) !== null && sheetInPath(current, options) !== state.sheet) address.pathname = '/';
  const inPath = sheetInPath(address, options) === state.sheet;
  const values: [string, string][] = [
    [PLACE, state.municipality ?? ''],
    [NEED, state.need ?? ''],
    [TEXT, state.text],
    ...FILTER_FIELDS.map((field): [string, string] => [FILTER_NAMES[field], state.filters[field].join(',')]),
    [SHEET, inPath ? '' : (state.sheet ?? '')],
  ];
  for (const [name, value] of values) {
    if (value === '') address.searchParams.delete(options.prefix + name);
    else address.searchParams.set(options.prefix + name, value);
  }
  // A list of slugs reads better with its commas; they need no escaping in a query.
  address.search = address.searchParams.toString().replaceAll('%2C', ',');
  address.hash = '';
  return address;
}

function sheetInPath(address: URL, options: AddressOptions): string | null {
  if (options.sheetPath === null || !address.pathname.startsWith(options.sheetPath)) return null;
  const slug = address.pathname.slice(options.sheetPath.length).replace(/\/$/, '');
  return SLUG.test(slug) ? slug : null;
}
