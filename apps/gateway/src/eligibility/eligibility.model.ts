import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ELIGIBILITY_ANSWERS, type EligibilityAnswer } from '@vicino/domain';
import { enumOf } from '../entries/entry-enums.js';

export const EligibilityAnswerEnum = enumOf(ELIGIBILITY_ANSWERS);
registerEnumType(EligibilityAnswerEnum, {
  name: 'EligibilityAnswer',
  description: 'NO: certainly not. ASK: a fact is missing, or only the provider can judge.',
});

@ObjectType({ description: 'One condition, and how the person stands to it.' })
export class EligibilityReason {
  @Field(() => String, {
    nullable: true,
    description: 'Slug of the code list eligibility; null for other words of the provider.',
  })
  criterion!: string | null;

  @Field(() => String, { description: 'The criterion in words.' })
  label!: string;

  @Field(() => EligibilityAnswerEnum)
  answer!: EligibilityAnswer;

  @Field(() => String, { description: 'Why, in a sentence for the person.' })
  text!: string;

  @Field(() => Boolean, { description: 'True for an ASK that telling more in the profile would settle.' })
  untold!: boolean;
}

@ObjectType({ description: 'Whether a person may have an entry, as far as the catalogue knows.' })
export class Eligibility {
  @Field(() => EligibilityAnswerEnum)
  answer!: EligibilityAnswer;

  @Field(() => [EligibilityReason], { description: 'All conditions that are known, residence first.' })
  reasons!: EligibilityReason[];
}
