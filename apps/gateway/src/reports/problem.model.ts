import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProblemCode, Severity } from '@vicino/domain';
import { PageInfo } from '../entries/entry-connection.model.js';
import { ProblemCodeEnum, SeverityEnum } from './report-enums.js';

@ObjectType('Problem', { description: 'What harmonising could not settle, where it is, and what would settle it.' })
export class ProblemModel {
  @Field(() => ProblemCodeEnum)
  code!: ProblemCode;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => String, { nullable: true, description: 'Column or field, as the provider calls it.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the file: "line 12", "Altri servizi!F8".' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'What was read, as it was read.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'What to write instead, in Italian.' })
  suggestion!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null for the file itself, or a row that gave no entry.' })
  entryId!: string | null;
}

@ObjectType()
export class ProblemEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ProblemModel)
  node!: ProblemModel;
}

@ObjectType()
export class ProblemConnection {
  @Field(() => Int, { description: 'Of the codes asked for.' })
  totalCount!: number;

  @Field(() => [ProblemEdge])
  edges!: ProblemEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
