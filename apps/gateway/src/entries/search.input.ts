import { Field, ID, InputType } from '@nestjs/graphql';
import type { EntryKind } from '@vicino/domain';
import { EntryKindEnum } from './entry-enums.js';

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
}
