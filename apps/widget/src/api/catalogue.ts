import type { CardFragment, OneEntryQuery, SearchEntriesQuery, SearchInput } from './catalogue.generated.js';
import {
  ChosenMunicipalityDocument,
  type ChosenMunicipalityQuery,
  FindMunicipalitiesDocument,
  type FindMunicipalitiesQuery,
  NeedsDocument,
  type NeedsQuery,
  OneEntryDocument,
  SearchEntriesDocument,
} from './catalogue.generated.js';
import { ALL, type PageState } from '../state/page-state.js';
import { ask } from './graphql-client.js';

export type Card = CardFragment;
export type Hit = SearchEntriesQuery['searchEntries']['edges'][number];
export type Facet = SearchEntriesQuery['searchEntries']['facets'][number];
export type Results = SearchEntriesQuery['searchEntries'];
export type Sheet = NonNullable<OneEntryQuery['entry']>;
export type Need = NeedsQuery['needs'][number];
export type Municipality = NonNullable<ChosenMunicipalityQuery['municipality']>;
export type MunicipalitySuggestion = FindMunicipalitiesQuery['municipalities'][number];

/** Entries a page of results brings. */
const PAGE_SIZE = 20;

/** The questions the screens ask. Each throws `RequestFailure`. */
export class Catalogue {
  constructor(private readonly endpoint: string) {}

  async needs(signal: AbortSignal): Promise<readonly Need[]> {
    return (await ask(this.endpoint, NeedsDocument, {}, signal)).needs;
  }

  async findMunicipalities(text: string, signal: AbortSignal): Promise<readonly MunicipalitySuggestion[]> {
    return (await ask(this.endpoint, FindMunicipalitiesDocument, { text }, signal)).municipalities;
  }

  /** Null when no municipality has this code. */
  async municipality(istatCode: string, signal: AbortSignal): Promise<Municipality | null> {
    return (await ask(this.endpoint, ChosenMunicipalityDocument, { istatCode }, signal)).municipality;
  }

  /** Null when there is no such entry, or it was withdrawn. */
  async entry(slug: string, signal: AbortSignal): Promise<Sheet | null> {
    return (await ask(this.endpoint, OneEntryDocument, { slug }, signal)).entry;
  }

  async search(state: PageState, after: string | null, signal: AbortSignal): Promise<Results> {
    const variables = { input: searchInput(state), first: PAGE_SIZE, after };
    return (await ask(this.endpoint, SearchEntriesDocument, variables, signal)).searchEntries;
  }
}

/** The question a state asks of the search. */
export function searchInput(state: PageState): SearchInput {
  const { kinds, ...filters } = state.filters;
  return {
    text: state.text,
    municipality: state.municipality === ALL ? null : state.municipality,
    needs: state.need === null || state.need === ALL ? [] : [state.need],
    kinds: kinds.filter((kind) => kind === 'SERVICE' || kind === 'OPPORTUNITY'),
    ...filters,
  };
}
