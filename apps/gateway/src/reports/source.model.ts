import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProblemCode, Severity } from '@vicino/domain';
import { ProblemCodeEnum, SeverityEnum } from './report-enums.js';
import { RunModel } from './run.model.js';

@ObjectType({ description: 'How many open problems of a kind there are.' })
export class ProblemCountModel {
  @Field(() => ProblemCodeEnum)
  code!: ProblemCode;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How many values a rule gave that are likely and not certain.' })
export class LikelyRule {
  @Field(() => String)
  rule!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Source', { description: 'A provider of entries, and how it stands.' })
export class SourceModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Managing body that answers for it; null above the bodies.' })
  managingBody!: string | null;

  @Field(() => String)
  format!: string;

  @Field(() => String, { nullable: true, description: 'Cron expression, Europe/Rome; null when run by hand.' })
  schedule!: string | null;

  @Field(() => RunModel, { nullable: true, description: 'Null for a source that never ran.' })
  lastRun!: RunModel | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last read to its end.' })
  lastSuccessAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Mean quality of its published entries, 0 to 1; null for none.' })
  quality!: number | null;

  @Field(() => [ProblemCountModel], { description: 'Left by its last successful run, most frequent first.' })
  openProblems!: ProblemCountModel[];

  @Field(() => [LikelyRule], { description: 'Rules that were only likely of their answer, most frequent first.' })
  likelyRules!: LikelyRule[];
}
