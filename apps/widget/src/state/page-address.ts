import { ALL, EMPTY_STATE, FILTER_FIELDS, type FilterField, type Order, type PageState } from './page-state.js';

/** Names in the address, in the language of the people who read and share it. */
const PLACE = 'comune';
const NEED = 'bisogno';
const TEXT = 'testo';
const SHEET = 'scheda';
const NOT_MEANT = 'non';
const PROVIDER = 'di';
const NEAR = 'vicino';
const OPEN = 'aperto';
const OPEN_NOW = 'adesso';
const ORDER = 'ordine';
const ORDER_NAMES: { readonly [order in Order]: string } = { RELEVANCE: '', DISTANCE: 'distanza', CLOSING: 'scadenza' };
const FILTER_NAMES: { readonly [field in FilterField]: string } = {
  costs: 'costo',
  deliveryModes: 'modo',
  accessModes: 'accesso',
  languages: 'lingua',
  targetGroups: 'per',
  kinds: 'genere',
  serviceTypes: 'tipo',
  managingBodies: 'ente',
  districts: 'distretto',
};

/** Longest text the search accepts. */
const TEXT_LIMIT = 200;
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;
const KEY = /^[A-Z]+:[\w-]{1,119}$/;
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
  const list = (name: string, pattern: RegExp): string[] => [
    ...new Set(
      get(name)
        .split(',')
        .filter((value) => pattern.test(value)),
    ),
  ];
  const place = get(PLACE);
  const near = get(NEAR);
  const filters = FILTER_FIELDS.map(
    (field) => [field, list(FILTER_NAMES[field], field === 'kinds' ? KIND : SLUG)] as const,
  );
  return {
    municipality: ISTAT_CODE.test(place) || place === ALL ? place : null,
    needs: list(NEED, SLUG),
    text: get(TEXT).slice(0, TEXT_LIMIT),
    notMeant: list(NOT_MEANT, KEY),
    provider: get(PROVIDER).slice(0, TEXT_LIMIT) || null,
    near: ISTAT_CODE.test(near) ? near : null,
    openNow: get(OPEN) === OPEN_NOW,
    order: orderOf(get(ORDER)),
    filters: { ...EMPTY_STATE.filters, ...Object.fromEntries<readonly string[]>(filters) },
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
    [NEED, state.needs.join(',')],
    [TEXT, state.text],
    [NOT_MEANT, state.notMeant.join(',')],
    [PROVIDER, state.provider ?? ''],
    [NEAR, state.near ?? ''],
    [OPEN, state.openNow ? OPEN_NOW : ''],
    [ORDER, ORDER_NAMES[state.order]],
    ...FILTER_FIELDS.map((field): [string, string] => [FILTER_NAMES[field], state.filters[field].join(',')]),
    [SHEET, inPath ? '' : (state.sheet ?? '')],
  ];
  for (const [name, value] of values) {
    if (value === '') address.searchParams.delete(options.prefix + name);
    else address.searchParams.set(options.prefix + name, value);
  }
  // A list of slugs reads better with its commas; they need no escaping in a query.
  address.search = address.searchParams.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  address.hash = '';
  return address;
}

function orderOf(name: string): Order {
  if (name === ORDER_NAMES.DISTANCE) return 'DISTANCE';
  return name === ORDER_NAMES.CLOSING ? 'CLOSING' : 'RELEVANCE';
}

function sheetInPath(address: URL, options: AddressOptions): string | null {
  if (options.sheetPath === null || !address.pathname.startsWith(options.sheetPath)) return null;
  const slug = address.pathname.slice(options.sheetPath.length).replace(/\/$/, '');
  return SLUG.test(slug) ? slug : null;
}
