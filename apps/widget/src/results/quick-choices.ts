import type { Facet } from '../api/catalogue.js';
import type { MessageKey } from '../i18n/translate.js';
import type { FilterField, Order, PageState } from '../state/page-state.js';

/** A way to narrow the results that needs no explanation: on or off. */
export interface QuickChoice {
  readonly message: MessageKey;
  readonly on: boolean;
  readonly changes: Partial<PageState>;
}

/** In the order people ask for them; the values are slugs of the code lists. */
const BY_VALUE: readonly (readonly [MessageKey, FilterField, readonly string[]])[] = [
  ['quick.free', 'costs', ['gratuito', 'contributo-erogato']],
  ['quick.home', 'deliveryModes', ['a-domicilio']],
  ['quick.remote', 'deliveryModes', ['telefono', 'online']],
  ['quick.walkIn', 'accessModes', ['accesso-libero']],
];

/** What one can choose at once; what would find nothing is left out, unless it is chosen already. */
export function quickChoices(facets: readonly Facet[], state: PageState): readonly QuickChoice[] {
  const [free, ...others] = BY_VALUE.flatMap((choice) => byValue(choice, facets, state));
  return [
    ...(free === undefined ? [] : [free]),
    { message: 'quick.openNow', on: state.openNow, changes: { openNow: !state.openNow } },
    ...others,
    { message: 'quick.closing', on: state.order === 'CLOSING', changes: { order: toggled(state.order, 'CLOSING') } },
  ];
}

function byValue(
  [message, field, values]: (typeof BY_VALUE)[number],
  facets: readonly Facet[],
  state: PageState,
): readonly QuickChoice[] {
  const chosen = state.filters[field];
  const on = values.every((value) => chosen.includes(value));
  const counted = facets.find((facet) => facet.field === field)?.values ?? [];
  if (!on && !counted.some(({ value, count }) => values.includes(value) && count > 0)) return [];
  const others = chosen.filter((value) => !values.includes(value));
  return [{ message, on, changes: { filters: { ...state.filters, [field]: on ? others : [...others, ...values] } } }];
}

/** The order after a press on one of them. */
export function toggled(order: Order, pressed: Order): Order {
  return order === pressed ? 'RELEVANCE' : pressed;
}
