import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RunOutcome } from '@vicino/store';
import { RunOutcomeEnum } from './report-enums.js';

@ObjectType({ description: 'What became of what a run read.' })
export class RunCountsModel {
  @Field(() => Int, { description: 'Records read.' })
  read!: number;

  @Field(() => Int, { description: 'Entries new to the catalogue.' })
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: 'Entries no longer in the source.' })
  withdrawn!: number;

  @Field(() => Int)
  problems!: number;
}

@ObjectType('Run', { description: 'One reading of a source.' })
export class RunModel {
  @Field(() => ID)
  id!: string;

  @Field(() => RunOutcomeEnum)
  outcome!: RunOutcome;

  @Field(() => GraphQLISODateTime)
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while it runs.' })
  finishedAt!: Date | null;

  @Field(() => RunCountsModel)
  counts!: RunCountsModel;

  @Field(() => String, { nullable: true, description: 'Why it did not succeed; null when it did.' })
  error!: string | null;
}
