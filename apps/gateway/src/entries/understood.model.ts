import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UNDERSTOOD_KINDS, type UnderstoodKind } from '@vicino/contracts';
import { enumOf } from './entry-enums.js';

export const UnderstoodKindEnum = enumOf(UNDERSTOOD_KINDS);
registerEnumType(UnderstoodKindEnum, {
  name: 'UnderstoodKind',
  description:
    'NEED: value is a slug. MUNICIPALITY: an ISTAT code, taken for the residence. NEAR: an ISTAT code, the closest first. AREA: a valley or a district.',
});

@ObjectType({ description: 'Something read from the words of the question.' })
export class Understood {
  @Field(() => UnderstoodKindEnum)
  kind!: UnderstoodKind;

  @Field(() => ID)
  value!: string;

  @Field(() => String, { description: 'How people call it.' })
  label!: string;

  @Field(() => String, { description: 'The words that say so.' })
  words!: string;

  @Field(() => Boolean, { description: 'False where the person chose otherwise or took it back.' })
  applied!: boolean;

  @Field(() => Boolean, {
    description:
      'True for a guess at a name that is misspelt or not the only one, to be offered: it is accepted by asking again with `label` in place of `words`.',
  })
  doubtful!: boolean;

  @Field(() => ID, { description: 'What to send in notMeant to take it back.' })
  key!: string;
}
