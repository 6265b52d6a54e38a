import { html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Catalogue, type Told } from './api/catalogue.js';
import { dayInItaly } from './content/dates.js';
import { contextBar } from './context-bar.js';
import { languageOf, type Translate, translator } from './i18n/translate.js';
import { defineElement } from './light-element.js';
import './need/need-chooser.js';
import { PageContent } from './page-content.js';
import type { PageContext } from './page-context.js';
import './place/place-chooser.js';
import './results/filter-panel.js';
import { resultsScreen } from './results/results-screen.js';
import './sheet/area-served.js';
import './sheet/entry-sheet.js';
import { sheetAddress } from './sheet/sheet-address.js';
import { sheetScreen } from './sheet/sheet-screen.js';
import { PageNavigation } from './state/page-navigation.js';
import { type PageState, sameSubject, type Screen, screenOf } from './state/page-state.js';
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
  /** Lives as long as the page and leaves it only with a question: never in the address, in storage or in a log. */
  @state() private told: Told | null = null;

  private catalogue = new Catalogue(OWN_ENDPOINT);
  private t: Translate = translator('it');
  private readonly content = new PageContent(
    this,
    () => this.catalogue,
    () => this.told,
  );
  private readonly reading = new ReadingPlace(this);
  private readonly navigation = new PageNavigation(
    this,
    () => ({ prefix: this.paramPrefix, sheetPath: this.sheetPath }),
    (previous) => void this.moved(previous),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    const start = this.navigation.current;
    if (start.municipality === null && this.municipality !== null) {
      this.navigation.current = { ...start, municipality: this.municipality };
    }
    // Taken out of the page and put back: what was being asked then was given up.
    if (this.hasUpdated) this.loadAll();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint')) this.catalogue = new Catalogue(this.endpoint);
    if (changed.has('lang')) this.t = translator(this.language());
    // Not before: what a page's own script sets on a new element is known only now.
    if (!this.hasUpdated) this.loadAll();
  }

  protected override updated(): void {
    if (this.sheetPath !== null) this.nameTab();
  }

  protected override render(): TemplateResult {
    const screen = screenOf(this.navigation.current);
    const context = this.context();
    // The list stays while a sheet is read, so that the way back leads to the very place one left.
    const list = this.content.results.current.value !== null || screen === 'RESULTS';
    return html`
      <div class="vicino" lang=${context.language}>
        <p class="visually-hidden" role="status">${this.announcement}</p>
        ${this.bar(context, screen)} ${screen === 'PLACE' ? this.placeChooser(context) : nothing}
        ${screen === 'NEED' ? this.needChooser(context) : nothing}
        ${list ? html`<div ?hidden=${screen !== 'RESULTS'}>${this.results(context)}</div>` : nothing}
        ${screen === 'SHEET' ? this.sheet(context) : nothing}
      </div>
    `;
  }

  private bar(context: PageContext, screen: Screen): unknown {
    if (screen === 'PLACE' || screen === 'SHEET') return nothing;
    if (this.choosingPlace) return html`<div class="place-inline">${this.placeChooser(context)}</div>`;
    return contextBar({
      context,
      screen,
      municipality: this.content.home.current.value,
      needs: this.content.needs.current.value ?? [],
      changePlace: () => this.askPlace(),
    });
  }

  private placeChooser(context: PageContext): TemplateResult {
    return html`<vicino-place-chooser
      .context=${context}
      .catalogue=${this.catalogue}
      .notice=${this.placeNotice}
      .cancel=${this.choosingPlace ? () => this.keepPlace() : null}
      .choose=${(municipality: string) => this.choosePlace(municipality)}
    ></vicino-place-chooser>`;
  }

  private needChooser(context: PageContext): TemplateResult {
    return html`<vicino-need-chooser
      .context=${context}
      .catalogue=${this.catalogue}
      .needs=${this.content.needs.current}
      .retry=${() => void this.again(this.content.loadNeeds())}
    ></vicino-need-chooser>`;
  }

  private results(context: PageContext): TemplateResult {
    const { home, needs, results } = this.content;
    return resultsScreen({
      context,
      catalogue: this.catalogue,
      municipality: home.current.value,
      results: results.current,
      needs: needs.current.value ?? [],
      retry: () => void this.again(this.loadScreen()),
      more: () => void this.loadMore(),
      toList: () => void this.reading.focusTitle(),
    });
  }

  private sheet(context: PageContext): TemplateResult {
    return sheetScreen({
      context,
      municipality: this.content.home.current.value,
      sheet: this.content.sheet.current,
      address: sheetAddress(this.sheetPath, this.navigation.current.sheet),
      retry: () => void this.again(this.loadScreen()),
    });
  }

  private askPlace(): void {
    this.choosingPlace = true;
    void this.reading.focusField();
  }

  private keepPlace(): void {
    this.choosingPlace = false;
    void this.reading.focusTitle();
  }

  private choosePlace(municipality: string): void {
    this.placeNotice = null;
    this.navigation.go({ municipality });
    void this.reading.focusTitle();
  }

  /** Follows the address to another state: loads what it shows, and takes the reader there. */
  private async moved(previous: PageState): Promise<void> {
    const { current } = this.navigation;
    this.choosingPlace = false;
    if (previous.municipality !== current.municipality) void this.loadHome();
    const loaded = this.loadScreen();
    if (previous.sheet === null && current.sheet !== null) this.reading.leave(previous);
    const sameScreen = screenOf(previous) === screenOf(current) && previous.sheet === current.sheet;
    if (sameScreen && sameSubject(previous, current)) return;
    if (previous.sheet !== null && (await this.reading.comeBack(current, previous.sheet))) return;
    await this.reading.focusTitle();
    await loaded;
    // The title of a sheet is known only now, and it is another heading than the one that said to wait.
    if (current.sheet !== null && this.navigation.current === current) await this.reading.focusTitle();
  }

  private tell(told: Told | null): void {
    this.told = told;
    void this.loadScreen();
  }

  private loadAll(): void {
    void this.content.loadNeeds();
    void this.loadHome();
    void this.loadScreen();
  }

  private async loadHome(): Promise<void> {
    const { municipality } = this.navigation.current;
    const found = await this.content.loadHome(municipality);
    if (found === municipality || this.navigation.current.municipality !== municipality) return;
    if (found === null) this.placeNotice = this.t('place.unknownCode');
    this.navigation.go({ municipality: found }, 'REPLACE');
  }

  private async loadScreen(): Promise<void> {
    const count = await this.content.loadScreen(this.navigation.current);
    if (count !== null) this.announcement = count === 0 ? this.t('results.none') : this.t('results.title', { count });
  }

  private async loadMore(): Promise<void> {
    const first = this.content.results.current.value?.hits.length ?? 0;
    const count = await this.content.results.more();
    if (count === 0) return;
    this.announcement = this.t('results.loadedMore', { count });
    await this.reading.focusCard(first);
  }

  /** Asks again; the button that was pressed is gone by then, so the focus goes to the title. */
  private async again(load: Promise<void>): Promise<void> {
    await load;
    await this.reading.focusTitle();
  }

  private context(): PageContext {
    return {
      t: this.t,
      language: this.language(),
      today: dayInItaly(new Date()),
      state: this.navigation.current,
      told: this.told,
      tell: (told) => this.tell(told),
      link: (changes) => this.navigation.link(changes),
      go: (changes, how) => this.navigation.go(changes, how),
    };
  }

  private language(): string {
    return languageOf(this.lang || document.documentElement.lang);
  }

  /** Names the browser's tab after the sheet, once it is known: until then the page's own title is the better one. */
  private nameTab(): void {
    const { state: answer, value } = this.content.sheet.current;
    if (this.navigation.current.sheet === null) document.title = `Vicino – ${this.t('catalogue.name')}`;
    else if (answer === 'DONE' && value !== null) document.title = `${value.title} – Vicino`;
  }
}

defineElement('vicino-catalogo', VicinoCatalogo);
