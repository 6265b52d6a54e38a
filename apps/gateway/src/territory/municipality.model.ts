import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A comune of the area, by ISTAT code.' })
export class Municipality {
  @Field(() => ID)
  istatCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Car plate code of the province: TO or VC.' })
  province!: string;

  @Field(() => Int, { nullable: true, description: 'Residents on 1 January 2021 (ISTAT).' })
  population!: number | null;

  @Field(() => Float, { nullable: true, description: 'Seat point, WGS84 degrees.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Seat point, WGS84 degrees.' })
  longitude!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The former or other name by which it was found ("Alice Superiore" for Val di Chy).',
  })
  matchedName!: string | null;

  /** Id of the managing body; the object is resolved only when asked for. */
  managingBodyId!: string | null;
}
