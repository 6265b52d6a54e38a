import { Field, ID, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { ReviewState } from '@vicino/store';
import { PageInfo } from '../entries/entry-connection.model.js';
import { ReviewStateEnum } from './report-enums.js';

@ObjectType({ description: 'What a body has to confirm.' })
export class BodyReviews {
  @Field(() => ID, { nullable: true, description: 'Managing body; null above the bodies.' })
  managingBody!: string | null;

  @Field(() => Int, { description: 'Entries that have a review: shown or suspended.' })
  planned!: number;

  @Field(() => Int, { description: 'Due within a month.' })
  dueSoon!: number;

  @Field(() => Int, { description: 'Due before today, and still shown.' })
  overdue!: number;

  @Field(() => Int, { description: 'Taken out of sight: nobody confirmed them for long, or a person did.' })
  suspended!: number;

  @Field(() => Int, { description: 'Of those due soon or overdue, how many have a reminder.' })
  reminded!: number;
}

@ObjectType({ description: 'An entry that somebody should confirm.' })
export class ReviewDue {
  @Field(() => ID)
  entryId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  source!: string;

  @Field(() => ID, { nullable: true, description: 'Whom to ask: the managing body; null above the bodies.' })
  managingBody!: string | null;

  @Field(() => ReviewStateEnum)
  state!: ReviewState;

  @Field(() => String, { description: 'ISO date.' })
  dueOn!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the reminder of this date was written down; reminders are shown here and sent to nobody.',
  })
  remindedAt!: Date | null;
}

@ObjectType()
export class ReviewDueEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ReviewDue)
  node!: ReviewDue;
}

@ObjectType({ description: 'What is to be confirmed, by body, and the entries page by page.' })
export class ReviewsDue {
  @Field(() => [BodyReviews], { description: 'Of every body, or of the one asked for.' })
  bodies!: BodyReviews[];

  @Field(() => Int, { description: 'Of the body and the states asked for.' })
  totalCount!: number;

  @Field(() => [ReviewDueEdge], { description: 'The longest overdue first.' })
  edges!: ReviewDueEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
