import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  currentCode,
  managingBodyById,
  municipalities,
  municipalitiesOfBody,
  suggestMunicipalities,
} from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import { ManagingBody } from './managing-body.model.js';
import { toManagingBody } from './managing-body-to-model.js';
import { Municipality } from './municipality.model.js';
import { municipalityModel, toMunicipality } from './municipality-to-model.js';

/** As many as a screen shows under the field while one types. */
const SUGGESTIONS = 12;

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => [Municipality], {
    description:
      'Without text: all, by name. With text: suggestions while one types, best first, former names included.',
  })
  municipalities(
    @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('managingBody', { type: () => ID, nullable: true }) managingBody?: string | null,
  ): Municipality[] {
    const codes = managingBody == null ? null : new Set(memberCodes(managingBody));
    const found =
      text == null || text.trim() === ''
        ? municipalities().map((municipality) => toMunicipality(municipality))
        : suggestMunicipalities(text, codes === null ? SUGGESTIONS : municipalities().length).flatMap(
            ({ istatCode, matchedName }) => municipalityModel(istatCode, matchedName) ?? [],
          );
    return codes === null ? found : found.filter(({ istatCode }) => codes.has(istatCode));
  }

  @Query(() => Municipality, { nullable: true, description: 'A ceased code gives the municipality it became part of.' })
  municipality(@Args('istatCode', { type: () => ID }) istatCode: string): Municipality | null {
    const current = currentCode(istatCode);
    return current === undefined ? null : municipalityModel(current);
  }

  @ResolveField(() => ManagingBody, { nullable: true })
  managingBody(@Parent() municipality: Municipality): ManagingBody | null {
    const body = municipality.managingBodyId === null ? undefined : managingBodyById(municipality.managingBodyId);
    return body === undefined ? null : toManagingBody(body);
  }
}

function memberCodes(managingBody: string): readonly string[] {
  if (managingBodyById(managingBody) === undefined) {
    throw badInput(
      'managingBody',
      `"${managingBody}" is not a managing body; the query managingBodies lists their ids.`,
    );
  }
  return municipalitiesOfBody(managingBody);
}
