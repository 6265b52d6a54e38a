import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { childrenOf, needBySlug, needs, type Need as TaxonomyNeed } from '@vicino/needs';
import { Need } from './need.model.js';

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => [Need], { description: 'Both levels, each area before the needs within it.' })
  needs(): Need[] {
    return needs().map(toNeed);
  }

  @Query(() => Need, { nullable: true })
  need(@Args('slug', { type: () => ID }) slug: string): Need | null {
    return findNeed(slug);
  }

  @ResolveField(() => Need, { nullable: true })
  parent(@Parent() need: Need): Need | null {
    return need.parentSlug === null ? null : findNeed(need.parentSlug);
  }

  @ResolveField(() => [Need])
  children(@Parent() need: Need): Need[] {
    return childrenOf(need.slug).map(toNeed);
  }
}

/** The need of a slug; null when there is none. */
export function findNeed(slug: string): Need | null {
  const need = needBySlug(slug);
  return need === undefined ? null : toNeed(need);
}

function toNeed(need: TaxonomyNeed): Need {
  return {
    slug: need.slug,
    label: need.label,
    description: need.description,
    level: need.level,
    parentSlug: need.parent,
  };
}
