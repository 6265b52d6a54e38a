import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser, VIEWPORTS } from '../browser/launch.js';
import { openPage } from '../browser/open-page.js';
import { screenFaults } from '../browser/screen-faults.js';
import { startSystem, type System } from '../support/start-system.js';

let system: System;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ widget: true }), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

beforeEach(() => {
  complaints = [];
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const onComplaint = (complaint: string): unknown => complaints.push(complaint);

/** Opens an address on a phone; anything the browser complains of, or asks of another site, fails the test. */
async function open(path: string, options: BrowserContextOptions = {}, at = system): Promise<void> {
  const address = new URL(path, at.url);
  page = await openPage(browser, address, { viewport: VIEWPORTS.phone, onComplaint, ...options });
}

const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name, level: 2 });
const answered = (): Promise<void> => heading(/^\d+ risultat|^Nessun risultato/).waitFor();
const parameter = (name: string): string | null => new URL(page.url()).searchParams.get(name);
const understood = (): Locator => page.getByRole('region', { name: 'Abbiamo capito' });

describe('what nobody offers here', () => {
  it('is said, with the ways to it and what is closest', async () => {
    await open(`/?comune=001047&testo=${encodeURIComponent('telesoccorso')}`);
    await heading('Proprio questo non c’è').waitFor();
    await page.getByText('Qui sotto trovi le schede più vicine').waitFor();
    const list = page.getByRole('list', { name: 'Risultati' });
    expect(await list.getByRole('heading').count()).toBeGreaterThan(0);
    // The ways to what was meant stand before what was not asked for.
    const way = await page.locator('.alternative').first().boundingBox();
    expect(way?.y).toBeLessThan((await list.boundingBox())?.y ?? 0);
    expect(await screenFaults(page)).toEqual([]);
  });
});

describe('what few offer here', () => {
  it('is followed by what helps next best, under a heading of its own', async () => {
    await open(`/?comune=001125&testo=${encodeURIComponent('domani dimettono mia mamma')}`);
    await answered();
    const found = await page.getByRole('list', { name: 'Risultati' }).boundingBox();
    const too = page.getByRole('region', { name: 'Può aiutarti anche' });
    expect((await too.boundingBox())?.y).toBeGreaterThan((found?.y ?? 0) + (found?.height ?? 0));
    expect(await screenFaults(page)).toEqual([]);
    const first = too.getByRole('heading', { level: 3 }).first();
    const title = (await first.textContent())?.trim() ?? '';
    await first.getByRole('link').click();
    await heading(title).waitFor();
    await page.goBack();
    await too.waitFor();
  });
});

describe('a misspelt place', () => {
  it('is offered, and taken at a touch', async () => {
    await open(`/?comune=tutti&testo=${encodeURIComponent('mensa a ivera')}`);
    await understood().getByText('Forse intendevi:').waitFor();
    expect(await screenFaults(page)).toEqual([]);
    await understood()
      .getByRole('link', { name: /Sì, è questo.*Ivrea/ })
      .click();
    await understood().getByText('Abiti a:').waitFor();
    expect(parameter('testo')).toBe('mensa a Ivrea');
    expect(await screenFaults(page)).toEqual([]);
  });
});

describe('what was understood', () => {
  it('can be taken back, restored, and undone with the back button', async () => {
    await open(`/?comune=tutti&testo=${encodeURIComponent('dormitorio a Ivrea')}`);
    await understood().getByText('Un posto per dormire', { exact: true }).waitFor();
    await understood().getByText('Ivrea', { exact: true }).waitFor();
    expect(await screenFaults(page)).toEqual([]);

    await understood()
      .getByRole('link', { name: /Non intendevo questo.*Ivrea/ })
      .click();
    await understood()
      .getByRole('link', { name: /Rimetti.*Ivrea/ })
      .waitFor();
    expect(parameter('non')).toBe('MUNICIPALITY:001125');
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.id')).toBe('results-title');
    expect(await screenFaults(page)).toEqual([]);

    await page.goBack();
    await understood()
      .getByRole('link', { name: /Non intendevo questo.*Ivrea/ })
      .waitFor();
    expect(parameter('non')).toBeNull();
  });
});

describe('when nothing that is meant is found', () => {
  it('offers ways on that lead to results', async () => {
    await open(`/?comune=001125&testo=${encodeURIComponent('pagare affitto')}&lingua=ar`);
    await heading('Nessun risultato').waitFor();
    const ways = page.locator('a.alternative');
    expect(await ways.count()).toBeGreaterThan(0);
    expect(await screenFaults(page)).toEqual([]);
    const wider = ways.filter({ hasText: 'Sportello sociale' });
    await wider.click();
    await heading(/^[1-9]\d* risultat/).waitFor();
    expect(parameter('lingua')).toBeNull();
    expect(parameter('ente')).toBe('inrete-ivrea');
  });
});

describe('suggestions', () => {
  it('lead a keyboard from the first letters to a need', async () => {
    await open('/?comune=001125');
    await page.locator('#need-text').pressSequentially('boll');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.count()).toBe(1);
    expect(await page.locator('#need-text').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    );
    expect(await page.getByRole('group', { name: 'Bisogni' }).getByRole('option', { selected: true }).count()).toBe(1);
    expect(await screenFaults(page)).toEqual([]);

    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answered();
    expect(parameter('bisogno')).toMatch(/^[a-z-]+$/);
    expect(parameter('testo')).toBeNull();
  });

  it('open a sheet, and set the municipality', async () => {
    await open('/?comune=001125');
    await page.locator('#need-text').fill('ivrea');
    const entry = page.getByRole('group', { name: 'Servizi e opportunità' }).getByRole('option').first();
    const title = (await entry.textContent())?.trim() ?? '';
    await entry.click();
    await heading(title).waitFor();

    await page.goto(new URL('/?comune=001125', system.url).href);
    await page.locator('#need-text').fill('chivasso');
    await page
      .getByRole('group', { name: /^Comuni/ })
      .getByRole('option', { name: 'Chivasso', exact: true })
      .click();
    await page.getByText('Abiti a: Chivasso').waitFor();
    expect(parameter('comune')).toBe('001082');
  });
});

describe('"Posso averlo?"', () => {
  it('says of each result whether, and why, and leaves no trace on the page', async () => {
    await open('/?comune=001125&bisogno=tutti');
    await answered();
    await page.getByRole('button', { name: 'Posso averlo?' }).click();
    expect(await screenFaults(page)).toEqual([]);
    await page.getByLabel('Quanti anni hai?').fill('171');
    await page.getByRole('button', { name: 'Controlla i risultati' }).click();
    await page.getByText('Scrivi un numero da 0 a 120.').waitFor();

    await page.getByLabel('Quanti anni hai?').fill('41');
    await page.getByLabel('Il tuo ISEE, in euro').fill('54.321');
    await page.getByRole('button', { name: 'Controlla i risultati' }).click();
    await page.locator('.verdict').first().waitFor();
    const cards = await page.locator('article').count();
    expect(await page.locator('article .verdict').count()).toBe(cards);
    expect(await screenFaults(page)).toEqual([]);

    const kept = await page.evaluate<string>(
      'JSON.stringify([location.href, history.state, Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])',
    );
    expect(kept).not.toContain('54321');

    const narrowed = page.waitForRequest((request) => request.postData()?.includes('"onlyEligible":true') ?? false);
    await page.getByLabel('Nascondi quello che di certo non fa per me').check();
    expect((await narrowed).postData()).toContain('"isee":54321');
    await page.locator('.results[aria-busy="false"]').waitFor();
    expect(await page.locator('article .verdict').count()).toBeGreaterThan(0);
    expect(await page.locator('.verdict-no').count()).toBe(0);

    await page.locator('.card-title a').first().click();
    await page.locator('.sheet-top .verdict').waitFor();
    await page.goBack();
    await page.reload();
    await answered();
    expect(await page.locator('.verdict').count()).toBe(0);
  });
});

describe('the filters people ask for', () => {
  it('are on or off, and the address says which', async () => {
    await open('/?comune=001125&bisogno=tutti');
    await answered();
    const free = page.getByRole('button', { name: 'Gratis' });
    await free.click();
    await page.locator('.quick-chip[aria-pressed="true"]', { hasText: 'Gratis' }).waitFor();
    expect(parameter('costo')).toContain('gratuito');
    await page.getByRole('button', { name: 'Prima i più vicini' }).click();
    await page.getByText('Le distanze sono in linea d’aria').waitFor();
    await page
      .getByText(/a (circa|meno di) \d+ km/)
      .first()
      .waitFor();
    expect(parameter('ordine')).toBe('distanza');
    expect(await screenFaults(page)).toEqual([]);
  });
});

describe('where somebody is', () => {
  const measure = async () => {
    await page.getByRole('button', { name: 'Prima i più vicini' }).click();
    await page.getByRole('button', { name: 'Misura da dove sono adesso' }).click();
  };
  const HERE = { latitude: 45.4671, longitude: 7.8748 };

  it('becomes the municipality they are in, and no more of it leaves the phone', async () => {
    await open('/?comune=001082&bisogno=tutti', { permissions: ['geolocation'], geolocation: HERE });
    await answered();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await measure();
    await page.getByText('Le distanze sono in linea d’aria, dal comune in cui ti trovi.').waitFor();
    await page
      .getByText(/a (circa|meno di) \d+ km/)
      .first()
      .waitFor();
    expect(parameter('vicino')).toBe('001125');
    expect(sent.some((request) => request.includes('001125'))).toBe(true);
    expect(sent.join(' ')).not.toMatch(/45\.46|7\.87/);
    expect(await screenFaults(page)).toEqual([]);
  });

  it('may stay untold', async () => {
    await open('/?comune=001082&bisogno=tutti', { permissions: [] });
    await answered();
    await measure();
    await page.getByText('Non riesco a sapere dove sei.').waitFor();
    expect(parameter('vicino')).toBeNull();
    expect(await page.locator('article').count()).toBeGreaterThan(0);
  });
});

describe('while the engine is away', () => {
  let lesser: System;
  beforeAll(async () => {
    lesser = await startSystem({ widget: true, engine: false });
  }, 180_000);
  afterAll(() => lesser?.stop());

  it('the page says so and answers all the same', async () => {
    await open(`/?comune=001125&testo=${encodeURIComponent('dove dormire stanotte')}`, {}, lesser);
    await heading(/^[1-9]\d* risultat/).waitFor();
    await page.getByText('La ricerca in questo momento è più semplice del solito').waitFor();
    await understood().getByText('Un posto per dormire', { exact: true }).waitFor();
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    expect(await screenFaults(page)).toEqual([]);
  });
});
