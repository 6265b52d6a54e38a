import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { suggestQuerySchema } from '@vicino/contracts';
import { todayInRome } from '@vicino/domain';
import { Search } from '../answering/search.js';
import { badInput } from '../api/api-error.js';
import type { RequestContext } from '../api/graphql-options.js';
import { municipalityCode } from '../entries/search-place.js';
import { labelledSuggestions } from './labelled-suggestions.js';
import { Suggestions } from './suggestions.model.js';

@Resolver(() => Suggestions)
export class SuggestResolver {
  constructor(private readonly search: Search) {}

  @Query(() => Suggestions, { description: 'While somebody types: needs, entries, providers and places.' })
  async suggest(
    @Context() context: RequestContext,
    @Args('text', { type: () => String }) text: string,
    @Args('municipality', {
      type: () => String,
      nullable: true,
      description: 'ISTAT code of the municipality where the person lives.',
    })
    municipality?: string | null,
  ): Promise<Suggestions> {
    const parsed = suggestQuerySchema.safeParse({
      text,
      municipality: municipalityCode('municipality', municipality),
      today: todayInRome(),
    });
    if (!parsed.success) throw badInput('text', 'must not be longer than 100 characters.');
    const answer = await this.search.suggest(parsed.data);
    if (answer.degraded) context.passing = true;
    return labelledSuggestions(answer);
  }
}
