import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What brings a person here, in plain words; two levels.' })
export class Need {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  description!: string;

  @Field(() => Int, { description: '1 for the eighteen areas, 2 for the needs within them.' })
  level!: number;

  /** Slug of the area; resolved only when asked for. */
  parentSlug!: string | null;
}
