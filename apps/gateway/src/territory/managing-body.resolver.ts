import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { managingBodies, municipalitiesOfBody } from '@vicino/territory';
import { ManagingBody } from './managing-body.model.js';
import { toManagingBody } from './managing-body-to-model.js';
import { Municipality } from './municipality.model.js';
import { municipalityModel } from './municipality-to-model.js';

@Resolver(() => ManagingBody)
export class ManagingBodyResolver {
  @Query(() => [ManagingBody])
  managingBodies(): ManagingBody[] {
    return managingBodies().map(toManagingBody);
  }

  @ResolveField(() => [Municipality], { description: 'The municipalities it answers for.' })
  municipalities(@Parent() body: ManagingBody): Municipality[] {
    return municipalitiesOfBody(body.id).flatMap((code) => municipalityModel(code) ?? []);
  }
}
