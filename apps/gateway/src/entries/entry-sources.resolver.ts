import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MergeReader } from '@vicino/store';
import DataLoader from 'dataloader';
import type { RequestContext } from '../api/graphql-options.js';
import { EntryModel, EntrySourceModel } from './entry.model.js';
import { toSourceModel } from './entry-to-model.js';

/** Which entries each stands for, in one query for all that a selection asks. */
type MergedLoader = DataLoader<string, readonly string[]>;

/** Everybody who says so: of an entry that stands for others, their sources too. */
@Resolver(() => EntryModel)
export class EntrySourcesResolver {
  private readonly loaders = new WeakMap<RequestContext, MergedLoader>();

  constructor(private readonly merges: MergeReader) {}

  @ResolveField(() => [EntrySourceModel], {
    description: 'Its own source first, then those of the entries it stands for, each once.',
  })
  async sources(@Parent() { id, source }: EntryModel, @Context() context: RequestContext): Promise<EntrySourceModel[]> {
    const mergedIds = await this.loaderOf(context).load(id);
    const merged = await context.entryLoader.loadMany(mergedIds);
    const others = merged.flatMap((stored) => {
      if (stored instanceof Error) throw stored;
      return stored?.publication === 'MERGED' ? [toSourceModel(stored)] : [];
    });
    const seen = new Set<string>();
    return [source, ...others].filter(({ name, url }) => {
      const key = `${name} ${url ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** One a request: nothing is remembered from one caller to the next. */
  private loaderOf(context: RequestContext): MergedLoader {
    const known = this.loaders.get(context);
    if (known !== undefined) return known;
    const loader: MergedLoader = new DataLoader(async (ids) => {
      const merged = await this.merges.mergedInto(ids);
      return ids.map((id) => merged.get(id) ?? []);
    });
    this.loaders.set(context, loader);
    return loader;
  }
}
