import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { QUESTION_PERIODS, type QuestionPeriod } from '@vicino/store';
import { Need } from '../needs/need.model.js';
import { Municipality } from '../territory/municipality.model.js';

export const QuestionPeriodEnum = Object.fromEntries(QUESTION_PERIODS.map((period) => [period, period])) as {
  [Period in QuestionPeriod]: Period;
};
registerEnumType(QuestionPeriodEnum, { name: 'QuestionPeriod' });

const WITHOUT_HITS = 'Of those, how many found nothing that was meant.';

@ObjectType({ description: 'A text, in the words the taxonomies know; what too few asked on a day is not told.' })
export class AskedText {
  @Field(() => String)
  text!: string;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int, { description: WITHOUT_HITS })
  withoutHits!: number;
}

@ObjectType({ description: 'How often a need was asked for; a question about two needs counts for both.' })
export class AskedNeed {
  @Field(() => Need)
  need!: Need;

  @Field(() => Municipality, { nullable: true, description: 'Null for those who did not say where they live.' })
  municipality!: Municipality | null;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int, { description: WITHOUT_HITS })
  withoutHits!: number;
}

@ObjectType()
export class AskedPeriod {
  @Field(() => String, { description: 'First day of the period, ISO.' })
  from!: string;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int, { description: WITHOUT_HITS })
  withoutHits!: number;
}

@ObjectType({ description: 'What was asked of the search, as sums that belong to nobody.' })
export class AskedQuestions {
  @Field(() => [AskedText], { description: 'Most asked first.' })
  texts?: AskedText[];

  @Field(() => [AskedNeed], { description: 'What was most often asked and not found first.' })
  needs?: AskedNeed[];

  @Field(() => [AskedPeriod], { description: 'By time; a period in which nobody asked is left out.' })
  periods?: AskedPeriod[];

  /** What was asked for; the lists are read only when they are asked for. */
  selection!: {
    readonly from: string;
    readonly until: string;
    readonly municipality: string | null;
    readonly limit: number;
  };
}
