import type { ReactiveControllerHost } from 'lit';
import type { Catalogue, Facet, Hit } from '../api/catalogue.js';
import { Load, type Loaded } from '../state/load.js';
import { type PageState, sameQuestion } from '../state/page-state.js';

/** The results read so far: pages are added at the end. */
export interface ResultsSoFar {
  readonly totalCount: number;
  readonly degraded: boolean;
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
  readonly nextPage: string | null;
}

/** Asks for the results of a state, and for the pages after the first. */
export class ResultsFeed {
  /** The question the results in hand answer. */
  private question: PageState | null = null;
  private readonly load: Load<ResultsSoFar>;

  constructor(
    host: ReactiveControllerHost,
    private readonly catalogue: () => Catalogue,
  ) {
    this.load = new Load(host);
  }

  get current(): Loaded<ResultsSoFar> {
    return this.load.current;
  }

  /** Whether the results of this state are in hand, or being asked for. */
  answers(state: PageState): boolean {
    return this.question !== null && sameQuestion(this.question, state) && this.current.state !== 'FAILED';
  }

  /** Asks for the first page. Filters keep the old list in view meanwhile; another need or place does not. */
  async ask(state: PageState): Promise<boolean> {
    if (this.question === null || !sameQuestion({ ...this.question, filters: state.filters }, state)) this.load.clear();
    this.question = state;
    return this.load.run((signal) => this.page(state, null, signal));
  }

  /** Asks for the page after those in hand; resolves with how many results it added. */
  async more(): Promise<number> {
    const { value } = this.current;
    const state = this.question;
    if (value === null || state === null || value.nextPage === null) return 0;
    await this.load.run(async (signal) => {
      const page = await this.page(state, value.nextPage, signal);
      return { ...page, facets: value.facets, hits: [...value.hits, ...page.hits] };
    });
    return (this.current.value?.hits.length ?? 0) - value.hits.length;
  }

  private async page(state: PageState, after: string | null, signal: AbortSignal): Promise<ResultsSoFar> {
    const { totalCount, degraded, edges, facets, pageInfo } = await this.catalogue().search(state, after, signal);
    const nextPage = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return { totalCount, degraded, hits: edges, facets, nextPage };
  }
}
