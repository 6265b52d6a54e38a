import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One of the seven bodies that run social services, or the health authority ASL TO4.' })
export class ManagingBody {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => String)
  officialName!: string;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number of the seat.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality of the seat.' })
  seat!: string | null;
}
