import {
  DESK_NEEDS,
  FACET_FIELDS,
  type Alternative as AlternativeMessage,
  type SearchQuery,
  type Understood,
} from '@vicino/contracts';
import type { SearchChange } from './alternative.model.js';
import type { SearchInput } from './search.input.js';

/** Everything that narrows a question besides words, needs and the municipality. */
const FILTERS: readonly (keyof SearchInput)[] = [
  ...FACET_FIELDS.filter((field) => field !== 'needs'),
  'providers',
  'openNow',
  'openAt',
  'openOn',
  'closingBy',
];

const NO_CHANGE: SearchChange = {
  leaveOut: [],
  text: null,
  municipality: null,
  nearMunicipality: null,
  needs: null,
  managingBodies: null,
  notMeant: null,
};

/**
 * What to change of a question to get what an alternative counted. Needs that were understood are sent as chosen ones, so
 * that nothing else is found beside them; the words of a place stay where they alone say where the person lives.
 */
export function changeFor(
  { kind, value }: Pick<AlternativeMessage, 'kind' | 'value'>,
  query: Pick<SearchQuery, 'text' | 'notMeant' | 'needs'>,
  understoodAs: readonly Understood[],
): SearchChange {
  const place = understoodAs.find((understood) => understood.kind !== 'NEED' && understood.applied);
  const placeWords = place?.words ?? '';
  const near = place?.kind === 'NEAR' ? place.value : null;
  const meant = understoodAs.filter((understood) => understood.kind === 'NEED' && understood.applied);
  // Chosen needs narrow what is meant; one field cannot say both.
  const chosen = meant.length === 0 || query.needs.length > 0 ? null : meant.map((need) => need.value);
  switch (kind) {
    case 'FEWER_FILTERS':
      return { ...NO_CHANGE, leaveOut: FILTERS };
    case 'WORDS': {
      const needs = understoodAs.filter((understood) => understood.kind === 'NEED').map(({ key }) => key);
      return { ...NO_CHANGE, notMeant: [...new Set([...query.notMeant, ...needs])] };
    }
    case 'WIDER_NEED':
      return { ...NO_CHANGE, text: placeWords, needs: [value ?? ''] };
    case 'NEIGHBOUR':
      if (chosen === null) return { ...NO_CHANGE, municipality: value };
      return { ...NO_CHANGE, municipality: value, text: '', needs: chosen, nearMunicipality: near };
    case 'EVERYWHERE':
      return {
        ...NO_CHANGE,
        leaveOut: ['municipality'],
        text: chosen === null ? without(query.text, placeWords) : '',
        needs: chosen,
        nearMunicipality: near,
      };
    case 'DESK':
      return {
        ...NO_CHANGE,
        leaveOut: FILTERS,
        text: placeWords,
        needs: DESK_NEEDS,
        managingBodies: value === null ? null : [value],
      };
  }
}

function without(text: string, words: string): string {
  return words === '' ? text : text.replace(words, ' ').replace(/\s+/gu, ' ').trim();
}
