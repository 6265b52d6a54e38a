import { html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Catalogue, type Municipality, type Need, type Sheet } from './api/catalogue.js';
import { contextBar } from './context-bar.js';
import { dayInItaly } from './content/dates.js';
import { languageOf, type Translate, translator } from './i18n/translate.js';
import { defineElement } from './light-element.js';
import './need/need-chooser.js';
import type { PageContext } from './page-context.js';
import './place/place-chooser.js';
import './results/filter-panel.js';
import { resultsScreen } from './results/results-screen.js';
import { ResultsFeed } from './results/results-feed.js';
import './sheet/area-served.js';
import './sheet/entry-sheet.js';
import { sheetScreen } from './sheet/sheet-screen.js';
import { Load } from './state/load.js';
import { PageNavigation } from './state/page-navigation.js';
import { ALL, type PageState, type Screen, screenOf } from './state/page-state.js';
import { ReadingPlace } from './state/reading-place.js';
import styles from './styles/widget.scss?inline';

/** The catalogue of the server this module comes from, unless the page names another. */
const OWN_ENDPOINT = new URL(/* @vite-ignore */ '/graphql', import.meta.url).href;

/**
 * `<vicino-catalogo>`: find what serves a person who lives in a municipality and needs something.
 * Attributes: `endpoint` (GraphQL address), `municipality` (ISTAT code to start from), `lang` (`it`, `en`),
 * `param-prefix` (for host pages whose address has parameters of its own), `sheet-path` (only on the catalogue's
 * own page: the folder under which each sheet has an address).
 */
export class VicinoCatalogo extends LitElement {
  static override readonly styles = unsafeCSS(styles);

  @property() endpoint = OWN_ENDPOINT;
  @property() municipality: string | null = null;
  @property() override lang = '';
  @property({ attribute: 'param-prefix' }) paramPrefix = '';
  @property({ attribute: 'sheet-path' }) sheetPath: string | null = null;
  @state() private choosingPlace = false;
  @state() private placeNotice: string | null = null;
  @state() private announcement = '';

  private readonly needs = new Load<readonly Need[]>(this);
  private readonly home = new Load<Municipality | null>(this);
  private readonly sheet = new Load<Sheet | null>(this);
  private readonly results = new ResultsFeed(this, () => this.catalogue);
  private readonly place = new ReadingPlace(this);
  private readonly navigation = new PageNavigation(
    this,
    () => ({ prefix: this.paramPrefix, sheetPath: this.sheetPath }),
    (previous) => void this.moved(previous),
  );
  private catalogue = new Catalogue(OWN_ENDPOINT);
  private t: Translate = translator('it');

  override connectedCallback(): void {
    super.connectedCallback();
    const start = this.navigation.current;
    if (start.municipality === null && this.municipality !== null) {
      this.navigation.current = { ...start, municipality: this.municipality };
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint')) this.catalogue = new Catalogue(this.endpoint);
    if (changed.has('lang')) this.t = translator(this.language());
  }

  protected override firstUpdated(): void {
    this.loadNeeds();
    void this.loadHome();
    this.loadScreen();
  }

  protected override updated(): void {
    if (this.sheetPath !== null) document.title = this.pageTitle();
  }

  protected override render(): TemplateResult {
    const screen = screenOf(this.navigation.current);
    return html`
      <div class="vicino" lang=${this.language()}>
        <p class="visually-hidden" role="status">${this.announcement}</p>
        ${screen === 'SHEET' ? nothing : this.bar(screen)}
        <div class="screen">${this.screen(screen)}</div>
      </div>
    `;
  }

  private screen(screen: Screen): unknown {
    const context = this.context();
    const municipality = this.home.current.value;
    // The list stays while a sheet is read, so that the way back leads to the very place one left.
    const list = this.results.current.value !== null || screen === 'RESULTS';
    return html`
      ${screen === 'PLACE' ? this.placeChooser(context) : nothing}
      ${
        screen === 'NEED'
          ? html`<vicino-need-chooser
              .context=${context}
              .needs=${this.needs.current}
              .retry=${() => this.loadNeeds()}
            ></vicino-need-chooser>`
          : nothing
      }
      ${
        list
          ? html`<div ?hidden=${screen !== 'RESULTS'}>
              ${resultsScreen({
                context,
                municipality,
                results: this.results.current,
                needs: this.needs.current.value ?? [],
                retry: () => void this.loadResults(),
                more: () => void this.loadMore(),
              })}
            </div>`
          : nothing
      }
      ${screen === 'SHEET' ? sheetScreen({ context, municipality, sheet: this.sheet.current, address: this.sheetAddress(), retry: () => this.loadSheet() }) : nothing}
    `;
  }

  private bar(screen: Screen): unknown {
    if (screen === 'PLACE') return nothing;
    const context = this.context();
    if (this.choosingPlace) return html`<div class="place-inline">${this.placeChooser(context)}</div>`;
    return contextBar({
      context,
      screen,
      municipality: this.home.current.value,
      needs: this.needs.current.value ?? [],
      changePlace: () => this.askPlace(),
    });
  }

  private placeChooser(context: PageContext): TemplateResult {
    return html`<vicino-place-chooser
      .context=${context}
      .catalogue=${this.catalogue}
      .notice=${this.placeNotice}
      .choose=${(municipality: string) => this.choosePlace(municipality)}
    ></vicino-place-chooser>`;
  }

  private askPlace(): void {
    this.choosingPlace = true;
    void this.place.focusField();
  }

  private choosePlace(municipality: string): void {
    this.choosingPlace = false;
    this.placeNotice = null;
    this.navigation.go({ municipality });
    void this.place.focusTitle();
  }

  private async moved(previous: PageState): Promise<void> {
    const { current } = this.navigation;
    this.choosingPlace = false;
    if (previous.municipality !== current.municipality) void this.loadHome();
    this.loadScreen();
    if (previous.sheet === null && current.sheet !== null) this.place.leave(previous);
    if (screenOf(previous) === screenOf(current) && previous.need === current.need && previous.sheet === current.sheet)
      return;
    if (previous.sheet !== null && (await this.place.comeBack(current, previous.sheet))) return;
    await this.place.focusTitle();
  }

  private loadScreen(): void {
    const { current } = this.navigation;
    const screen = screenOf(current);
    if (screen === 'SHEET') this.loadSheet();
    else if (screen === 'RESULTS' && !this.results.answers(current)) void this.loadResults();
  }

  private loadNeeds(): void {
    void this.needs.run((signal) => this.catalogue.needs(signal));
  }

  private async loadHome(): Promise<void> {
    const { municipality } = this.navigation.current;
    this.home.clear();
    if (municipality === null || municipality === ALL) return;
    const newest = await this.home.run((signal) => this.catalogue.municipality(municipality, signal));
    if (!newest || this.home.current.state !== 'DONE') return;
    const found = this.home.current.value;
    if (found === null) {
      this.placeNotice = this.t('place.unknownCode');
      this.navigation.go({ municipality: null }, 'REPLACE');
    } else if (found.istatCode !== municipality) {
      this.navigation.go({ municipality: found.istatCode }, 'REPLACE');
    }
  }

  private async loadResults(): Promise<void> {
    const newest = await this.results.ask(this.navigation.current);
    const { state: answer, value } = this.results.current;
    if (!newest || answer !== 'DONE') return;
    this.announcement =
      value.totalCount === 0 ? this.t('results.none') : this.t('results.title', { count: value.totalCount });
  }

  private async loadMore(): Promise<void> {
    const first = this.results.current.value?.hits.length ?? 0;
    const count = await this.results.more();
    if (count === 0) return;
    this.announcement = this.t('results.loadedMore', { count });
    await this.place.focusCard(first);
  }

  private loadSheet(): void {
    const { sheet: slug } = this.navigation.current;
    if (slug === null || this.sheet.current.value?.slug === slug) return;
    this.sheet.clear();
    void this.sheet.run((signal) => this.catalogue.entry(slug, signal)).then(() => this.place.focusTitle());
  }

  private context(): PageContext {
    return {
      t: this.t,
      language: this.language(),
      today: dayInItaly(new Date()),
      state: this.navigation.current,
      link: (changes) => this.navigation.link(changes),
      go: (changes, how) => this.navigation.go(changes, how),
    };
  }

  private language(): string {
    return languageOf(this.lang || document.documentElement.lang);
  }

  private sheetAddress(): string {
    const { sheet } = this.navigation.current;
    if (this.sheetPath === null || sheet === null) return window.location.href;
    return new URL(this.sheetPath + sheet, window.location.href).href;
  }

  private pageTitle(): string {
    const name = `Vicino – ${this.t('catalogue.name')}`;
    const { sheet } = this.navigation.current;
    return sheet === null || this.sheet.current.value === null ? name : `${this.sheet.current.value.title} – Vicino`;
  }
}

defineElement('vicino-catalogo', VicinoCatalogo);
