import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ALTERNATIVE_KINDS, type AlternativeKind } from '@vicino/contracts';
import { enumOf } from './entry-enums.js';

export const AlternativeKindEnum = enumOf(ALTERNATIVE_KINDS);
registerEnumType(AlternativeKindEnum, {
  name: 'AlternativeKind',
  description:
    'FEWER_FILTERS: without the filters besides needs and municipality. WORDS: the bare words. WIDER_NEED: the area of needs above. NEIGHBOUR: what is for the residents of a neighbouring municipality. EVERYWHERE: the whole territory. DESK: where anybody of that municipality is listened to.',
});

@ObjectType({
  description:
    'How to go there: leave the fields of leaveOut out of the input that was sent, then put those that are not null here over it.',
})
export class SearchChange {
  @Field(() => [String], { description: 'Names of fields of SearchInput.' })
  leaveOut!: readonly string[];

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true })
  municipality!: string | null;

  @Field(() => String, { nullable: true })
  nearMunicipality!: string | null;

  @Field(() => [ID], { nullable: true })
  needs!: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  managingBodies!: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  notMeant!: readonly string[] | null;
}

@ObjectType({ description: 'A way on when nothing was found.' })
export class Alternative {
  @Field(() => AlternativeKindEnum)
  kind!: AlternativeKind;

  @Field(() => ID, { nullable: true })
  value!: string | null;

  @Field(() => String, { description: 'What to write on it, the count included.' })
  label!: string;

  @Field(() => Int, { description: 'How many entries it leads to; never none.' })
  count!: number;

  @Field(() => SearchChange)
  change!: SearchChange;
}
