import type { ReactiveControllerHost } from 'lit';
import type { Catalogue, Municipality, Need, Sheet, Told } from './api/catalogue.js';
import { ResultsFeed } from './results/results-feed.js';
import { Load } from './state/load.js';
import { ALL, type PageState, screenOf } from './state/page-state.js';

/** What the screens show of the catalogue, asked for as the state of the page wants it. */
export class PageContent {
  readonly needs: Load<readonly Need[]>;
  /** Where the person lives; null when they did not say. */
  readonly home: Load<Municipality | null>;
  readonly sheet: Load<Sheet | null>;
  readonly results: ResultsFeed;
  /** What was told when the sheet in hand was asked for. */
  private sheetTold: Told | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly catalogue: () => Catalogue,
    private readonly told: () => Told | null,
  ) {
    this.needs = new Load(host);
    this.home = new Load(host);
    this.sheet = new Load(host);
    this.results = new ResultsFeed(host, catalogue, told);
  }

  async loadNeeds(): Promise<void> {
    await this.needs.run((signal) => this.catalogue().needs(signal));
  }

  /**
   * Loads the municipality of a state.
   * @returns The code to go on with: that of the successor for a municipality that is no more, null for one that
   * does not exist, and the given one in all other cases.
   */
  async loadHome(code: PageState['municipality']): Promise<PageState['municipality']> {
    this.home.clear();
    if (code === null || code === ALL) return code;
    const newest = await this.home.run((signal) => this.catalogue().municipality(code, signal));
    return newest && this.home.current.state === 'DONE' ? (this.home.current.value?.istatCode ?? null) : code;
  }

  /** Loads what the screen of a state needs; resolves with the number of results where it brought new ones. */
  async loadScreen(state: PageState): Promise<number | null> {
    switch (screenOf(state)) {
      case 'PLACE':
      case 'NEED':
        return null;
      case 'RESULTS':
        return this.results.answers(state) ? null : this.loadResults(state);
      case 'SHEET':
        await this.loadSheet(state);
        return null;
    }
  }

  private async loadResults(state: PageState): Promise<number | null> {
    const newest = await this.results.ask(state);
    const { state: answer, value } = this.results.current;
    return newest && answer === 'DONE' ? value.totalCount : null;
  }

  private async loadSheet({ sheet: slug, municipality }: PageState): Promise<void> {
    const told = this.told();
    const inHand = this.sheet.current.value?.slug === slug && this.sheetTold === told;
    if (slug === null || inHand) return;
    this.sheet.clear();
    this.sheetTold = told;
    await this.sheet.run((signal) => this.catalogue().entry(slug, told, municipality, signal));
  }
}
