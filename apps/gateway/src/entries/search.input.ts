import { Field, Float, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { SEARCH_ORDERS, type SearchOrder } from '@vicino/contracts';
import type { EntryKind } from '@vicino/domain';
import { ProfileInput } from '../eligibility/profile.input.js';
import { enumOf, EntryKindEnum } from './entry-enums.js';

export const SearchOrderEnum = enumOf(SEARCH_ORDERS);
registerEnumType(SearchOrderEnum, {
  name: 'SearchOrder',
  description:
    'RELEVANCE: what is meant first. DISTANCE: the closest first. CLOSING: only what ends, what ends soonest first.',
});

@InputType({ description: 'WGS84 degrees.' })
export class PointInput {
  @Field(() => Float)
  latitude!: number;

  @Field(() => Float)
  longitude!: number;
}

@InputType({ description: 'Values of one field are alternatives; fields narrow each other.' })
export class SearchInput {
  @Field(() => String, { nullable: true, description: 'The need in plain words; typing errors are forgiven.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISTAT code of the municipality where the person lives: only what serves its residents is found.',
  })
  municipality?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Slugs of needs; one of the eighteen areas stands for all its needs.',
  })
  needs?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Slugs of target groups.' })
  targetGroups?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Slugs of service types.' })
  serviceTypes?: string[] | null;

  @Field(() => [EntryKindEnum], { nullable: true })
  kinds?: EntryKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of managing bodies.' })
  managingBodies?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of districts touched by the service area.' })
  districts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'How one gets in: without appointment, by appointment, …' })
  accessModes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Where it happens: at a counter, at home, by telephone, …' })
  deliveryModes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'What it costs: free, by income, …' })
  costs?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'ISO 639-1 codes of languages spoken there; ISO 639-3 where none.',
  })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Who delivers it, as written.' })
  providers?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISTAT code of the municipality from whose seat distances are measured.',
  })
  nearMunicipality?: string | null;

  @Field(() => PointInput, { nullable: true, description: 'Where distances are measured from.' })
  near?: PointInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is known to be open at this minute.' })
  openNow?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what is known to be open at this minute in Italy: yyyy-mm-ddThh:mm.',
  })
  openAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what is known to open on this day: yyyy-mm-dd.' })
  openOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what ends on this day or before: yyyy-mm-dd.' })
  closingBy?: string | null;

  @Field(() => SearchOrderEnum, {
    nullable: true,
    description: 'RELEVANCE unless told. DISTANCE without a place to be near to is measured from the municipality.',
  })
  order?: SearchOrder | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether needs and places read from the words become filters: see understoodAs.',
  })
  understand?: boolean | null;

  @Field(() => ProfileInput, { nullable: true, description: 'For whom: gives each result its eligibility.' })
  profile?: ProfileInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Leaves out what is certainly not for the person of profile; what has to be asked about stays.',
  })
  onlyEligible?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Keys from understoodAs of what is not meant.' })
  notMeant?: string[] | null;
}
