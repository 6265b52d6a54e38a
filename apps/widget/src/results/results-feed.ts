import type { ReactiveControllerHost } from 'lit';
import type { Alternative, Catalogue, Facet, Hit, Told, Understood } from '../api/catalogue.js';
import { Load, type Loaded } from '../state/load.js';
import { type PageState, sameQuestion, sameSubject } from '../state/page-state.js';

/** The results read so far: pages are added at the end. */
export interface ResultsSoFar {
  readonly totalCount: number;
  /** The hits are for the closest needs: nothing serves what was meant. */
  readonly beside: boolean;
  readonly degraded: boolean;
  readonly understoodAs: readonly Understood[];
  /** Ways on where nothing was found that is meant. */
  readonly alternatives: readonly Alternative[];
  readonly hits: readonly Hit[];
  /** What may help too, where the hits are few. */
  readonly nextBest: readonly Hit[];
  readonly facets: readonly Facet[];
  readonly nextPage: string | null;
}

/** Asks for the results of a state, and for the pages after the first. */
export class ResultsFeed {
  /** The question the results in hand answer, and what was told with it. */
  private question: PageState | null = null;
  private toldThen: Told | null = null;
  private readonly load: Load<ResultsSoFar>;

  constructor(
    host: ReactiveControllerHost,
    private readonly catalogue: () => Catalogue,
    private readonly told: () => Told | null,
  ) {
    this.load = new Load(host);
  }

  get current(): Loaded<ResultsSoFar> {
    return this.load.current;
  }

  /** Whether the results of this state are in hand, or being asked for. */
  answers(state: PageState): boolean {
    const { question } = this;
    const same = question !== null && sameQuestion(question, state) && this.toldThen === this.told();
    return same && this.current.state !== 'FAILED';
  }

  /** Asks for the first page. What narrows or orders keeps the old list in view meanwhile; another subject does not. */
  async ask(state: PageState): Promise<boolean> {
    if (this.question === null || !sameSubject(this.question, state)) this.load.clear();
    this.question = state;
    this.toldThen = this.told();
    return this.load.run((signal) => this.page(state, null, signal));
  }

  /** Asks for the page after those in hand; resolves with how many results it added. */
  async more(): Promise<number> {
    const { value } = this.current;
    const state = this.question;
    if (value === null || state === null || value.nextPage === null) return 0;
    await this.load.run(async (signal) => {
      const page = await this.page(state, value.nextPage, signal);
      return { ...value, nextPage: page.nextPage, degraded: page.degraded, hits: [...value.hits, ...page.hits] };
    });
    return (this.current.value?.hits.length ?? 0) - value.hits.length;
  }

  private async page(state: PageState, after: string | null, signal: AbortSignal): Promise<ResultsSoFar> {
    const answer = await this.catalogue().search(state, this.toldThen, after, signal);
    const { edges: hits, pageInfo, ...told } = answer;
    return { ...told, hits, nextPage: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }
}
