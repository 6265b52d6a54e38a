import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../api/graphql-options.js';
import { EntryModel } from '../entries/entry.model.js';
import { Texts } from '../i18n/texts.js';
import { toEligibility } from './eligibility-to-model.js';
import { Eligibility } from './eligibility.model.js';
import { ProfileInput } from './profile.input.js';
import { readProfile } from './read-profile.js';

@Resolver(() => EntryModel)
export class EntryEligibilityResolver {
  constructor(private readonly texts: Texts) {}

  @ResolveField(() => Eligibility, { nullable: true, description: 'Whether the person may have it.' })
  async eligibility(
    @Parent() { id }: EntryModel,
    @Args('profile', { type: () => ProfileInput }) input: ProfileInput,
    @Context() { entryLoader }: RequestContext,
  ): Promise<Eligibility | null> {
    const profile = readProfile('profile', input);
    const stored = await entryLoader.load(id);
    return stored === null ? null : toEligibility(stored, profile, this.texts);
  }
}
