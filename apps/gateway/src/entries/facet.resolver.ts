import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FacetField } from '@vicino/contracts';
import { badInput } from '../api/api-error.js';
import { EntryConnection, Facet, FacetFieldEnum, FacetValue } from './entry-connection.model.js';
import { matchingValues } from './matching-values.js';

@Resolver(() => EntryConnection)
export class ConnectionResolver {
  @ResolveField(() => [Facet], { description: 'Counts under every other filter in force; of all fields unless told.' })
  facets(
    @Parent() { facets }: EntryConnection,
    @Args('fields', { type: () => [FacetFieldEnum], nullable: true }) fields?: FacetField[] | null,
  ): Facet[] {
    return fields == null ? facets : facets.filter(({ field }) => fields.includes(field));
  }
}

@Resolver(() => Facet)
export class FacetResolver {
  @ResolveField(() => [FacetValue], {
    description: 'By falling count; with text those whose label has it, the best beginnings first.',
  })
  values(
    @Parent() { values }: Facet,
    @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): FacetValue[] {
    if (first != null && first < 0) throw badInput('first', 'must not be below 0.');
    const found = matchingValues(values, text ?? '');
    return first == null ? found : found.slice(0, first);
  }
}
