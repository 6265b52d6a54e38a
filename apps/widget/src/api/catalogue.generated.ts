/* Generated from apps/gateway/schema.gql and catalogue.graphql by generate.mjs. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How wide the service area was written. */
export type AreaScope =
  | 'ASL'
  | 'COUNTRY'
  | 'DISTRICT'
  | 'MANAGING_BODY'
  | 'MUNICIPALITIES'
  | 'PROVINCE'
  | 'REGION';

/** PERMIT: has a valid title to stay. NONE: needs one and has none. */
export type Citizenship =
  | 'EU'
  | 'ITALIAN'
  | 'NONE'
  | 'PERMIT';

export type ContactKind =
  | 'EMAIL'
  | 'PEC'
  | 'PHONE'
  | 'WEBSITE';

/** NO: certainly not. ASK: a fact is missing, or only the provider can judge. */
export type EligibilityAnswer =
  | 'ASK'
  | 'NO'
  | 'YES';

/** EMPLOYED: works and does not hold the state of unemployment. OTHER: studies, is retired, looks after a family. */
export type Employment =
  | 'EMPLOYED'
  | 'OTHER'
  | 'UNEMPLOYED';

/** SERVICE: a standing service. OPPORTUNITY: bounded in time (call, course, contribution, activity). */
export type EntryKind =
  | 'OPPORTUNITY'
  | 'SERVICE';

/** What the provider says of it. CLOSED entries are readable by id and are not among the results. */
export type EntryStatus =
  | 'ACTIVE'
  | 'CLOSED'
  | 'OPENING'
  | 'TO_VERIFY';

export type Gender =
  | 'FEMALE'
  | 'MALE'
  | 'OTHER';

/** WGS84 degrees. */
export type PointInput = {
  readonly latitude: number;
  readonly longitude: number;
};

/** What a person tells of themselves; everything is optional, and what is not told is never held against them. It is used for this answer and kept nowhere. Send it in variables: literals in the query are refused. */
export type ProfileInput = {
  /** Completed years, 0 to 120. */
  readonly age?: number | null | undefined;
  /** Whether a disability or invalidity is certified. */
  readonly disability?: boolean | null | undefined;
  /** Certified civil invalidity in percent, 0 to 100. */
  readonly disabilityPercent?: number | null | undefined;
  readonly employment?: Employment | null | undefined;
  readonly gender?: Gender | null | undefined;
  /** Members of the household, 1 to 30. */
  readonly householdSize?: number | null | undefined;
  /** Ordinary ISEE of the household in euro, 0 to 10000000. */
  readonly isee?: number | null | undefined;
  /** Members of the household under 18, 0 to 29. */
  readonly minors?: number | null | undefined;
  /** ISTAT code of the municipality of residence; within a search, that of the search unless told. */
  readonly municipality?: string | null | undefined;
  readonly permit?: Citizenship | null | undefined;
  /** Completed years of registered residence where they live now, 0 to 120. */
  readonly residenceYears?: number | null | undefined;
};

/** Values of one field are alternatives; fields narrow each other. */
export type SearchInput = {
  /** How one gets in: without appointment, by appointment, … */
  readonly accessModes?: ReadonlyArray<string> | null | undefined;
  /** Only what ends on this day or before: yyyy-mm-dd. */
  readonly closingBy?: string | null | undefined;
  /** What it costs: free, by income, … */
  readonly costs?: ReadonlyArray<string> | null | undefined;
  /** Where it happens: at a counter, at home, by telephone, … */
  readonly deliveryModes?: ReadonlyArray<string> | null | undefined;
  /** Ids of districts touched by the service area. */
  readonly districts?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<EntryKind> | null | undefined;
  /** ISO 639-1 codes of languages spoken there; ISO 639-3 where none. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** Ids of managing bodies. */
  readonly managingBodies?: ReadonlyArray<string> | null | undefined;
  /** ISTAT code of the municipality where the person lives: only what serves its residents is found. */
  readonly municipality?: string | null | undefined;
  /** Where distances are measured from. */
  readonly near?: PointInput | null | undefined;
  /** ISTAT code of the municipality from whose seat distances are measured. */
  readonly nearMunicipality?: string | null | undefined;
  /** Slugs of needs; one of the eighteen areas stands for all its needs. */
  readonly needs?: ReadonlyArray<string> | null | undefined;
  /** Keys from understoodAs of what is not meant. */
  readonly notMeant?: ReadonlyArray<string> | null | undefined;
  /** Leaves out what is certainly not for the person of profile; what has to be asked about stays. */
  readonly onlyEligible?: boolean | null | undefined;
  /** Only what is known to be open at this minute in Italy: yyyy-mm-ddThh:mm. */
  readonly openAt?: string | null | undefined;
  /** Only what is known to be open at this minute. */
  readonly openNow?: boolean | null | undefined;
  /** Only what is known to open on this day: yyyy-mm-dd. */
  readonly openOn?: string | null | undefined;
  /** RELEVANCE unless told. DISTANCE without a place to be near to is measured from the municipality. */
  readonly order?: SearchOrder | null | undefined;
  /** For whom: gives each result its eligibility. */
  readonly profile?: ProfileInput | null | undefined;
  /** Who delivers it, as written. */
  readonly providers?: ReadonlyArray<string> | null | undefined;
  /** Slugs of service types. */
  readonly serviceTypes?: ReadonlyArray<string> | null | undefined;
  /** Slugs of target groups. */
  readonly targetGroups?: ReadonlyArray<string> | null | undefined;
  /** The need in plain words; typing errors are forgiven. */
  readonly text?: string | null | undefined;
  /** Whether needs and places read from the words become filters: see understoodAs. */
  readonly understand?: boolean | null | undefined;
};

/** RELEVANCE: what is meant first. DISTANCE: the closest first. CLOSING: only what ends, what ends soonest first. */
export type SearchOrder =
  | 'CLOSING'
  | 'DISTANCE'
  | 'RELEVANCE';

/** NEED: value is a slug. MUNICIPALITY: an ISTAT code, taken for the residence. NEAR: an ISTAT code, the closest first. AREA: a valley or a district. */
export type UnderstoodKind =
  | 'AREA'
  | 'MUNICIPALITY'
  | 'NEAR'
  | 'NEED';

export type FindMunicipalitiesQueryVariables = Exact<{
  text: string;
}>;


export type FindMunicipalitiesQuery = { readonly municipalities: ReadonlyArray<{ readonly istatCode: string, readonly name: string, readonly province: string, readonly matchedName: string | null }> };

export type ChosenMunicipalityQueryVariables = Exact<{
  istatCode: string;
}>;


export type ChosenMunicipalityQuery = { readonly municipality: { readonly istatCode: string, readonly name: string, readonly managingBody: { readonly id: string, readonly shortName: string, readonly officialName: string, readonly address: string | null, readonly seat: string | null, readonly phone: string | null, readonly website: string | null } | null } | null };

export type NeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type NeedsQuery = { readonly needs: ReadonlyArray<{ readonly slug: string, readonly label: string, readonly description: string, readonly level: number, readonly parent: { readonly slug: string } | null }> };

export type MunicipalityPointsQueryVariables = Exact<{ [key: string]: never; }>;


export type MunicipalityPointsQuery = { readonly municipalities: ReadonlyArray<{ readonly istatCode: string, readonly latitude: number | null, readonly longitude: number | null }> };

export type SuggestQueryVariables = Exact<{
  text: string;
  municipality?: string | null | undefined;
}>;


export type SuggestQuery = { readonly suggest: { readonly needs: ReadonlyArray<{ readonly slug: string, readonly label: string, readonly words: string | null }>, readonly entries: ReadonlyArray<{ readonly slug: string, readonly title: string }>, readonly providers: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly places: ReadonlyArray<{ readonly istatCode: string, readonly label: string, readonly words: string | null }> } };

export type SearchEntriesQueryVariables = Exact<{
  input: SearchInput;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchEntriesQuery = { readonly searchEntries: { readonly totalCount: number, readonly beside: boolean, readonly degraded: boolean, readonly understoodAs: ReadonlyArray<{ readonly kind: UnderstoodKind, readonly value: string, readonly label: string, readonly words: string, readonly key: string, readonly applied: boolean, readonly doubtful: boolean }>, readonly alternatives: ReadonlyArray<{ readonly label: string, readonly count: number, readonly change: { readonly leaveOut: ReadonlyArray<string>, readonly text: string | null, readonly municipality: string | null, readonly nearMunicipality: string | null, readonly needs: ReadonlyArray<string> | null, readonly managingBodies: ReadonlyArray<string> | null, readonly notMeant: ReadonlyArray<string> | null } }>, readonly edges: ReadonlyArray<{ readonly distanceKm: number | null, readonly eligibility: { readonly answer: EligibilityAnswer, readonly reasons: ReadonlyArray<{ readonly answer: EligibilityAnswer, readonly text: string, readonly untold: boolean }> } | null, readonly highlights: ReadonlyArray<{ readonly field: string, readonly snippet: string }>, readonly node: { readonly slug: string, readonly kind: EntryKind, readonly title: string, readonly summary: string, readonly status: EntryStatus, readonly targetGroupLabels: ReadonlyArray<string>, readonly hours: string | null, readonly verificationOverdue: boolean, readonly provider: { readonly name: string }, readonly managingBody: { readonly id: string, readonly shortName: string } | null, readonly locations: ReadonlyArray<{ readonly municipality: { readonly istatCode: string, readonly name: string } | null }>, readonly serviceArea: { readonly label: string }, readonly cost: { readonly type: string, readonly text: string | null }, readonly window: { readonly opensOn: string | null, readonly closesOn: string | null } | null } }>, readonly nextBest: ReadonlyArray<{ readonly distanceKm: number | null, readonly eligibility: { readonly answer: EligibilityAnswer, readonly reasons: ReadonlyArray<{ readonly answer: EligibilityAnswer, readonly text: string, readonly untold: boolean }> } | null, readonly highlights: ReadonlyArray<{ readonly field: string, readonly snippet: string }>, readonly node: { readonly slug: string, readonly kind: EntryKind, readonly title: string, readonly summary: string, readonly status: EntryStatus, readonly targetGroupLabels: ReadonlyArray<string>, readonly hours: string | null, readonly verificationOverdue: boolean, readonly provider: { readonly name: string }, readonly managingBody: { readonly id: string, readonly shortName: string } | null, readonly locations: ReadonlyArray<{ readonly municipality: { readonly istatCode: string, readonly name: string } | null }>, readonly serviceArea: { readonly label: string }, readonly cost: { readonly type: string, readonly text: string | null }, readonly window: { readonly opensOn: string | null, readonly closesOn: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly field: string, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> } };

export type OneEntryQueryVariables = Exact<{
  slug: string;
  profile: ProfileInput;
  withProfile: boolean;
}>;


export type OneEntryQuery = { readonly entry: { readonly description: string, readonly statusReason: string | null, readonly targetGroups: ReadonlyArray<string>, readonly serviceTypeLabel: string | null, readonly accessModes: ReadonlyArray<string>, readonly deliveryModes: ReadonlyArray<string>, readonly requiredDocuments: ReadonlyArray<string>, readonly outcome: string | null, readonly eligibilityText: string | null, readonly verifiedAt: string | null, readonly updatedAt: string, readonly slug: string, readonly kind: EntryKind, readonly title: string, readonly summary: string, readonly status: EntryStatus, readonly targetGroupLabels: ReadonlyArray<string>, readonly hours: string | null, readonly verificationOverdue: boolean, readonly eligibility?: { readonly answer: EligibilityAnswer, readonly reasons: ReadonlyArray<{ readonly answer: EligibilityAnswer, readonly text: string, readonly untold: boolean }> } | null, readonly needs: ReadonlyArray<{ readonly slug: string, readonly label: string }>, readonly languages: ReadonlyArray<{ readonly label: string }>, readonly contacts: ReadonlyArray<{ readonly kind: ContactKind, readonly value: string, readonly label: string | null }>, readonly locations: ReadonlyArray<{ readonly name: string | null, readonly address: string | null, readonly latitude: number | null, readonly longitude: number | null, readonly isExactPoint: boolean, readonly municipality: { readonly istatCode: string, readonly name: string } | null }>, readonly serviceArea: { readonly label: string, readonly scope: AreaScope, readonly municipalities: ReadonlyArray<{ readonly istatCode: string, readonly name: string }> }, readonly source: { readonly name: string, readonly url: string | null }, readonly provider: { readonly name: string }, readonly managingBody: { readonly id: string, readonly shortName: string } | null, readonly cost: { readonly type: string, readonly text: string | null }, readonly window: { readonly opensOn: string | null, readonly closesOn: string | null } | null } | null };

export type CardFragment = { readonly slug: string, readonly kind: EntryKind, readonly title: string, readonly summary: string, readonly status: EntryStatus, readonly targetGroupLabels: ReadonlyArray<string>, readonly hours: string | null, readonly verificationOverdue: boolean, readonly provider: { readonly name: string }, readonly managingBody: { readonly id: string, readonly shortName: string } | null, readonly locations: ReadonlyArray<{ readonly municipality: { readonly istatCode: string, readonly name: string } | null }>, readonly serviceArea: { readonly label: string }, readonly cost: { readonly type: string, readonly text: string | null }, readonly window: { readonly opensOn: string | null, readonly closesOn: string | null } | null };

export type VerdictFragment = { readonly answer: EligibilityAnswer, readonly reasons: ReadonlyArray<{ readonly answer: EligibilityAnswer, readonly text: string, readonly untold: boolean }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Card on Entry {
  slug
  kind
  title
  summary
  status
  targetGroupLabels
  provider {
    name
  }
  managingBody {
    id
    shortName
  }
  locations {
    municipality {
      istatCode
      name
    }
  }
  serviceArea {
    label
  }
  cost {
    type
    text
  }
  window {
    opensOn
    closesOn
  }
  hours
  verificationOverdue
}
    `, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const VerdictFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Verdict on Eligibility {
  answer
  reasons {
    answer
    text
    untold
  }
}
    `, {"fragmentName":"Verdict"}) as unknown as TypedDocumentString<VerdictFragment, unknown>;
export const FindMunicipalitiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindMunicipalities($text: String!) {
  municipalities(text: $text) {
    istatCode
    name
    province
    matchedName
  }
}
    `) as unknown as TypedDocumentString<FindMunicipalitiesQuery, FindMunicipalitiesQueryVariables>;
export const ChosenMunicipalityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ChosenMunicipality($istatCode: ID!) {
  municipality(istatCode: $istatCode) {
    istatCode
    name
    managingBody {
      id
      shortName
      officialName
      address
      seat
      phone
      website
    }
  }
}
    `) as unknown as TypedDocumentString<ChosenMunicipalityQuery, ChosenMunicipalityQueryVariables>;
export const NeedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Needs {
  needs {
    slug
    label
    description
    level
    parent {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsQuery, NeedsQueryVariables>;
export const MunicipalityPointsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MunicipalityPoints {
  municipalities {
    istatCode
    latitude
    longitude
  }
}
    `) as unknown as TypedDocumentString<MunicipalityPointsQuery, MunicipalityPointsQueryVariables>;
export const SuggestDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Suggest($text: String!, $municipality: String) {
  suggest(text: $text, municipality: $municipality) {
    needs {
      slug
      label
      words
    }
    entries {
      slug
      title
    }
    providers {
      name
      count
    }
    places {
      istatCode
      label
      words
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const SearchEntriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SearchEntries($input: SearchInput!, $first: Int!, $after: String) {
  searchEntries(input: $input, first: $first, after: $after) {
    totalCount
    beside
    degraded
    understoodAs {
      kind
      value
      label
      words
      key
      applied
      doubtful
    }
    alternatives {
      label
      count
      change {
        leaveOut
        text
        municipality
        nearMunicipality
        needs
        managingBodies
        notMeant
      }
    }
    edges {
      distanceKm
      eligibility {
        ...Verdict
      }
      highlights {
        field
        snippet
      }
      node {
        ...Card
      }
    }
    nextBest {
      distanceKm
      eligibility {
        ...Verdict
      }
      highlights {
        field
        snippet
      }
      node {
        ...Card
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    facets(
      fields: [targetGroups, kinds, serviceTypes, languages, managingBodies, districts, costs, deliveryModes, accessModes]
    ) {
      field
      values {
        value
        label
        count
      }
    }
  }
}
    fragment Card on Entry {
  slug
  kind
  title
  summary
  status
  targetGroupLabels
  provider {
    name
  }
  managingBody {
    id
    shortName
  }
  locations {
    municipality {
      istatCode
      name
    }
  }
  serviceArea {
    label
  }
  cost {
    type
    text
  }
  window {
    opensOn
    closesOn
  }
  hours
  verificationOverdue
}
fragment Verdict on Eligibility {
  answer
  reasons {
    answer
    text
    untold
  }
}`) as unknown as TypedDocumentString<SearchEntriesQuery, SearchEntriesQueryVariables>;
export const OneEntryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneEntry($slug: String!, $profile: ProfileInput!, $withProfile: Boolean!) {
  entry(slug: $slug) {
    ...Card
    eligibility(profile: $profile) @include(if: $withProfile) {
      ...Verdict
    }
    description
    statusReason
    targetGroups
    serviceTypeLabel
    needs {
      slug
      label
    }
    accessModes
    deliveryModes
    languages {
      label
    }
    requiredDocuments
    outcome
    eligibilityText
    contacts {
      kind
      value
      label
    }
    locations {
      name
      address
      latitude
      longitude
      isExactPoint
      municipality {
        istatCode
        name
      }
    }
    serviceArea {
      label
      scope
      municipalities {
        istatCode
        name
      }
    }
    source {
      name
      url
    }
    verifiedAt
    updatedAt
  }
}
    fragment Card on Entry {
  slug
  kind
  title
  summary
  status
  targetGroupLabels
  provider {
    name
  }
  managingBody {
    id
    shortName
  }
  locations {
    municipality {
      istatCode
      name
    }
  }
  serviceArea {
    label
  }
  cost {
    type
    text
  }
  window {
    opensOn
    closesOn
  }
  hours
  verificationOverdue
}
fragment Verdict on Eligibility {
  answer
  reasons {
    answer
    text
    untold
  }
}`) as unknown as TypedDocumentString<OneEntryQuery, OneEntryQueryVariables>;