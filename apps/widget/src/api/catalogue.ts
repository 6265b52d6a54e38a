import type {
  CardFragment,
  OneEntryQuery,
  ProfileInput,
  SearchEntriesQuery,
  SearchInput,
  SuggestQuery,
  VerdictFragment,
} from './catalogue.generated.js';
import {
  ChosenMunicipalityDocument,
  type ChosenMunicipalityQuery,
  FindMunicipalitiesDocument,
  type FindMunicipalitiesQuery,
  MunicipalityPointsDocument,
  type MunicipalityPointsQuery,
  NeedsDocument,
  type NeedsQuery,
  OneEntryDocument,
  SearchEntriesDocument,
  SuggestDocument,
} from './catalogue.generated.js';
import { ALL, chosenNeeds, type PageState } from '../state/page-state.js';
import { ask } from './graphql-client.js';

export type Card = CardFragment;
export type Hit = SearchEntriesQuery['searchEntries']['edges'][number];
export type Facet = SearchEntriesQuery['searchEntries']['facets'][number];
export type Results = SearchEntriesQuery['searchEntries'];
export type Understood = Results['understoodAs'][number];
export type Alternative = Results['alternatives'][number];
export type Verdict = VerdictFragment;
export type Suggestions = SuggestQuery['suggest'];
export type MunicipalityPoint = MunicipalityPointsQuery['municipalities'][number];
export type Sheet = NonNullable<OneEntryQuery['entry']>;
export type Need = NeedsQuery['needs'][number];
export type Municipality = NonNullable<ChosenMunicipalityQuery['municipality']>;
export type MunicipalitySuggestion = FindMunicipalitiesQuery['municipalities'][number];

/** What a person tells of themselves: kept in the memory of the page, sent with a question, and nowhere else. */
export type Profile = { readonly [field in keyof ProfileInput]?: NonNullable<ProfileInput[field]> };
export interface Told {
  readonly profile: Profile;
  /** Leaves out what is certainly not for them. */
  readonly onlyEligible: boolean;
}

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
  async entry(
    slug: string,
    told: Told | null,
    municipality: string | null,
    signal: AbortSignal,
  ): Promise<Sheet | null> {
    const profile = { ...told?.profile, municipality: residence(municipality) };
    const variables = { slug, profile, withProfile: told !== null };
    return (await ask(this.endpoint, OneEntryDocument, variables, signal)).entry;
  }

  async suggest(text: string, municipality: string | null, signal: AbortSignal): Promise<Suggestions> {
    const variables = { text, municipality: residence(municipality) };
    return (await ask(this.endpoint, SuggestDocument, variables, signal)).suggest;
  }

  async municipalityPoints(signal: AbortSignal): Promise<readonly MunicipalityPoint[]> {
    return (await ask(this.endpoint, MunicipalityPointsDocument, {}, signal)).municipalities;
  }

  async search(state: PageState, told: Told | null, after: string | null, signal: AbortSignal): Promise<Results> {
    const variables = { input: searchInput(state, told), first: PAGE_SIZE, after };
    return (await ask(this.endpoint, SearchEntriesDocument, variables, signal)).searchEntries;
  }
}

/** The question a state asks of the search. */
export function searchInput(state: PageState, told: Told | null): SearchInput {
  const { kinds, ...filters } = state.filters;
  return {
    text: state.text,
    municipality: residence(state.municipality),
    needs: chosenNeeds(state),
    notMeant: state.notMeant,
    providers: state.provider === null ? [] : [state.provider],
    nearMunicipality: state.near,
    openNow: state.openNow || null,
    order: state.order,
    kinds: kinds.filter((kind) => kind === 'SERVICE' || kind === 'OPPORTUNITY'),
    ...filters,
    ...(told === null ? {} : told),
  };
}

function residence(municipality: string | null): string | null {
  return municipality === ALL ? null : municipality;
}
