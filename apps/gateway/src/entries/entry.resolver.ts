import { Args, Context, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { minuteInRome, todayInRome } from '@vicino/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Search } from '../answering/search.js';
import { badInput } from '../api/api-error.js';
import type { RequestContext } from '../api/graphql-options.js';
import { profileOfSearch } from '../eligibility/profile-of-search.js';
import { askedWords } from '../highlights/asked-words.js';
import { Texts } from '../i18n/texts.js';
import { Municipality } from '../territory/municipality.model.js';
import { municipalityModel } from '../territory/municipality-to-model.js';
import { toConnection } from './answer-to-connection.js';
import { EntryConnection } from './entry-connection.model.js';
import { EntryModel, EntryServiceArea } from './entry.model.js';
import { toEntryModel } from './entry-to-model.js';
import { FoundEntries } from './found-entries.js';
import { SearchInput } from './search.input.js';
import { toSearchQuery } from './search-request.js';
import { readSelection } from './selection.js';
import { ShownEntries } from './shown-entries.js';

@Resolver(() => EntryModel)
export class EntryResolver {
  constructor(
    private readonly search: Search,
    private readonly entries: ShownEntries,
    private readonly found: FoundEntries,
    private readonly texts: Texts,
  ) {}

  @Query(() => EntryConnection, { description: 'What serves the residents of a municipality and answers a need.' })
  async searchEntries(
    @Args('input', { type: () => SearchInput }) input: SearchInput,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EntryConnection> {
    const now = minuteInRome();
    const wanted = readSelection(info);
    const query = toSearchQuery(input, { first, after: after ?? null, now, wanted });
    const { answer, question } = await this.search.query(query);
    if (answer.degraded) context.passing = true;
    context.asked.push(question);
    const asked = wanted.highlights ? askedWords(query.text, answer.understoodAs) : null;
    const profile = profileOfSearch(input, query.municipality);
    // Who may have it is judged by the whole entry.
    const isJudged = wanted.eligibility && profile !== null;
    const whole = context.entryLoader;
    const ids = [...answer.hits, ...answer.nextBest].map(({ id }) => id);
    const models = await this.found.modelsOf(ids, {
      wanted: isJudged ? 'WHOLE' : wanted.entries,
      today: query.today,
      whole,
    });
    const verdicts = isJudged ? await this.found.verdictsOn(ids, profile, whole) : null;
    return toConnection({ query, answer, models, asked, verdicts }, this.texts);
  }

  @Query(() => EntryModel, {
    nullable: true,
    description:
      'By id or by slug. Closed calls stay readable; withdrawn entries are null; one merged into another gives that one.',
  })
  async entry(
    @Context() { entryLoader }: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('slug', { type: () => String, nullable: true }) slug?: string | null,
  ): Promise<EntryModel | null> {
    if ((id == null) === (slug == null)) throw badInput('id', 'send either id or slug.');
    const shown = id == null ? this.entries.bySlug(slug ?? '') : this.entries.shown(await loadById(entryLoader, id));
    const stored = await shown;
    if (stored === null) return null;
    entryLoader.prime(stored.entry.id, stored);
    return toEntryModel(stored, todayInRome());
  }
}

@Resolver(() => EntryServiceArea)
export class ServiceAreaResolver {
  @ResolveField(() => [Municipality], { description: 'Every municipality whose residents it serves.' })
  municipalities(@Parent() area: EntryServiceArea): Municipality[] {
    return area.municipalityCodes.flatMap((code) => municipalityModel(code) ?? []);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that is no UUID cannot be in the store: no entry, not an error of the database. */
async function loadById(loader: RequestContext['entryLoader'], id: string) {
  return UUID.test(id) ? loader.load(id.toLowerCase()) : null;
}
