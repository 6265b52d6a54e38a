import { Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { CITIZENSHIPS, type Citizenship, EMPLOYMENTS, type Employment, type Gender, GENDERS } from '@vicino/domain';
import { enumOf } from '../entries/entry-enums.js';

export const CitizenshipEnum = enumOf(CITIZENSHIPS);
export const EmploymentEnum = enumOf(EMPLOYMENTS);
export const GenderEnum = enumOf(GENDERS);

registerEnumType(CitizenshipEnum, {
  name: 'Citizenship',
  description: 'PERMIT: has a valid title to stay. NONE: needs one and has none.',
});
registerEnumType(EmploymentEnum, {
  name: 'Employment',
  description:
    'EMPLOYED: works and does not hold the state of unemployment. OTHER: studies, is retired, looks after a family.',
});
registerEnumType(GenderEnum, { name: 'Gender' });

@InputType({
  description:
    'What a person tells of themselves; everything is optional, and what is not told is never held against them. ' +
    'It is used for this answer and kept nowhere. Send it in variables: literals in the query are refused.',
})
export class ProfileInput {
  @Field(() => Int, { nullable: true, description: 'Completed years, 0 to 120.' })
  age?: number | null;

  @Field(() => Float, { nullable: true, description: 'Ordinary ISEE of the household in euro, 0 to 10000000.' })
  isee?: number | null;

  @Field(() => Int, { nullable: true, description: 'Members of the household, 1 to 30.' })
  householdSize?: number | null;

  @Field(() => Int, { nullable: true, description: 'Members of the household under 18, 0 to 29.' })
  minors?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a disability or invalidity is certified.' })
  disability?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Certified civil invalidity in percent, 0 to 100.' })
  disabilityPercent?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Completed years of registered residence where they live now, 0 to 120.',
  })
  residenceYears?: number | null;

  @Field(() => CitizenshipEnum, { nullable: true })
  permit?: Citizenship | null;

  @Field(() => EmploymentEnum, { nullable: true })
  employment?: Employment | null;

  @Field(() => GenderEnum, { nullable: true })
  gender?: Gender | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISTAT code of the municipality of residence; within a search, that of the search unless told.',
  })
  municipality?: string | null;
}
