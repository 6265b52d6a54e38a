import type { Alternative } from '../api/catalogue.js';
import { ALL, asks, FILTER_FIELDS, NO_FILTERS, type PageState } from './page-state.js';

/** The state that asks what an alternative counted. */
export function afterChange(state: PageState, change: Alternative['change']): PageState {
  const left = leftOut(state, change.leaveOut);
  const next: PageState = {
    ...left,
    text: change.text ?? left.text,
    municipality: change.municipality ?? left.municipality,
    near: change.nearMunicipality ?? left.near,
    needs: change.needs ?? left.needs,
    notMeant: change.notMeant ?? left.notMeant,
    filters: { ...left.filters, managingBodies: change.managingBodies ?? left.filters.managingBodies },
  };
  // A question without words or needs would be the screen that asks for them.
  return asks(next) ? next : { ...next, needs: [ALL] };
}

function leftOut(state: PageState, names: readonly string[]): PageState {
  const out = new Set(names);
  const kept = FILTER_FIELDS.map((field) => [field, out.has(field) ? [] : state.filters[field]] as const);
  return {
    ...state,
    filters: { ...NO_FILTERS, ...Object.fromEntries<readonly string[]>(kept) },
    openNow: state.openNow && !out.has('openNow'),
    provider: out.has('providers') ? null : state.provider,
    needs: out.has('needs') ? [] : state.needs,
    text: out.has('text') ? '' : state.text,
    municipality: out.has('municipality') ? ALL : state.municipality,
    near: out.has('nearMunicipality') ? null : state.near,
  };
}
