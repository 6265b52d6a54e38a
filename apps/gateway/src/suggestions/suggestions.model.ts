import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

const WORDS = 'What people call it, where that answered and not the label.';

@ObjectType()
export class NeedSuggestion {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: WORDS })
  words!: string | null;
}

@ObjectType()
export class EntrySuggestion {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType()
export class ProviderSuggestion {
  @Field(() => String, { description: 'What to send in SearchInput.providers.' })
  name!: string;

  @Field(() => Int, { description: 'How many entries one gets by choosing it.' })
  count!: number;
}

@ObjectType()
export class PlaceSuggestion {
  @Field(() => ID)
  istatCode!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: WORDS })
  words!: string | null;
}

@ObjectType({ description: 'What somebody may be about to ask, each list best first.' })
export class Suggestions {
  @Field(() => [NeedSuggestion])
  needs!: NeedSuggestion[];

  @Field(() => [EntrySuggestion])
  entries!: EntrySuggestion[];

  @Field(() => [ProviderSuggestion])
  providers!: ProviderSuggestion[];

  @Field(() => [PlaceSuggestion])
  places!: PlaceSuggestion[];

  @Field(() => Boolean, { description: 'True when the search engine was away: needs and places alone.' })
  degraded!: boolean;
}
