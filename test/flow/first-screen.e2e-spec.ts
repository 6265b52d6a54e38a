import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { serveHostPage } from '../browser/host-page.js';
import { launchBrowser, VIEWPORTS } from '../browser/launch.js';
import { openPage } from '../browser/open-page.js';
import { screenFaults, widthFaults } from '../browser/screen-faults.js';
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

/** Opens an address, of the catalogue unless it names another site; anything the browser complains of, or asks of a third site, fails the test. */
async function open(path: string, viewport: keyof typeof VIEWPORTS = 'phone'): Promise<void> {
  const address = new URL(path, system.url);
  page = await openPage(browser, address, { viewport: VIEWPORTS[viewport], known: [system.url], onComplaint });
}

const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name, level: 2 });
const cards = (): Locator => page.locator('article .card-title a');
const focused = (): Locator => page.locator('vicino-catalogo :focus');
const results = (): Locator => heading(/^\d+ risultat/);

describe('the first screen on a phone', () => {
  it('leads from the municipality and a need to a sheet, and back to the same result', async () => {
    await open('/');
    await page.getByLabel('Il tuo comune').fill('ivr');
    await page.getByRole('option', { name: /^Ivrea/ }).click();

    await heading('Di che cosa hai bisogno?').waitFor();
    expect(await focused().textContent()).toBe('Di che cosa hai bisogno?');
    expect(await page.locator('a.tile').count()).toBe(18);
    await page.locator('a.tile', { hasText: /^\s*Casa/ }).click();

    await results().waitFor();
    expect(new URL(page.url()).search).toBe('?comune=001125&bisogno=casa');
    expect(await page.getByText('Servizi e opportunità per chi abita a Ivrea.').isVisible()).toBe(true);
    const count = await cards().count();
    expect(await results().textContent()).toMatch(count < 20 ? new RegExp(`^${count} risultat`) : /^\d\d+ risultati/);

    const last = cards().last();
    const title = (await last.textContent())?.trim() ?? '';
    await last.click();
    await heading(title).waitFor();
    expect((await focused().textContent())?.trim()).toBe(title);
    for (const section of ['A chi è rivolto', 'Come fare', 'Quanto costa', 'Chi lo dice']) {
      expect(await page.getByRole('heading', { name: section, level: 3 }).isVisible()).toBe(true);
    }
    expect(await page.getByText('Vale per chi abita a Ivrea.').isVisible()).toBe(true);

    await page.goBack();
    await results().waitFor();
    await page.locator('.card-title a:focus').waitFor();
    expect((await focused().textContent())?.trim()).toBe(title);
    expect(await cards().count()).toBe(count);
    const { y = -1 } = (await last.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(VIEWPORTS.phone.height);
  });

  it('narrows by a filter whose count is the count one gets', async () => {
    await open('/?comune=001125&bisogno=tutti');
    await results().waitFor();
    await page.getByRole('button', { name: 'Filtri', exact: true }).click();
    const first = page.locator('.facet .form-check').first();
    const count = (await first.locator('.facet-count').textContent())?.trim();
    await first.locator('label').click();
    await heading(new RegExp(`^${count} risultat`)).waitFor();
    expect(new URL(page.url()).searchParams.get('per')).not.toBeNull();
  });

  it('never ends in nothing', async () => {
    await open('/?comune=001125&testo=xqzwkj');
    await heading('Nessun risultato').waitFor();
    expect(await page.getByRole('heading', { name: 'Oppure chiedi ai servizi sociali di Ivrea' }).isVisible()).toBe(
      true,
    );
    await page.getByRole('link', { name: 'Scegli un altro argomento' }).click();
    await heading('Di che cosa hai bisogno?').waitFor();
  });

  it('opens a sheet by its own address, and says so when there is none', async () => {
    await open('/?comune=001125&bisogno=tutti');
    const slug = (await cards().first().getAttribute('data-slug')) ?? '';
    const title = (await cards().first().textContent())?.trim() ?? '';
    await page.goto(`${system.url}/s/${slug}`);
    await heading(title).waitFor();
    expect(await page.title()).toContain(title);

    await page.goto(`${system.url}/?scheda=non-esiste-davvero`);
    await heading('Questa scheda non c’è').waitFor();
  });

  it('does not take a municipality that is not of the area', async () => {
    await open('/?comune=058091');
    await page.getByText('Il comune indicato nel link non fa parte dell’area.').waitFor();
    expect(await heading('Dove abiti?').isVisible()).toBe(true);
  });

  it('says that the catalogue does not answer, and tries again when asked', async () => {
    await open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: /Cerca in tutta l’area/ }).click();
    await page.getByRole('link', { name: 'Vedi tutto quello che c’è' }).click();
    await page.getByRole('alert').getByText('Sembra che manchi la connessione.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await results().waitFor();
    complaints = complaints.filter((complaint) => !complaint.includes('ERR_FAILED'));
  });
});

describe('with the keyboard alone', () => {
  it('goes from the municipality to a sheet and back', async () => {
    await open('/', 'desktop');
    const { keyboard } = page;
    await page.getByLabel('Il tuo comune').waitFor();
    await keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Vai al contenuto');
    await tabTo('Il tuo comune', () => page.locator('#place-input:focus').count());
    await keyboard.type('ivrea');
    await page.getByRole('option', { name: /^Ivrea/ }).waitFor();
    await keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await keyboard.press('Enter');
    await heading('Di che cosa hai bisogno?').waitFor();

    await tabTo('the field', () => page.locator('#need-text:focus').count());
    await keyboard.type('assistente sociale');
    await keyboard.press('Enter');
    await results().waitFor();
    await tabTo('the first result', () => page.locator('.card-title a:focus').count());
    const title = (await focused().textContent())?.trim() ?? '';
    await keyboard.press('Enter');
    await heading(title).waitFor();
    await keyboard.press('Shift+Tab');
    expect((await focused().textContent())?.trim()).toBe('Torna ai risultati');
    await keyboard.press('Enter');
    await page.locator('.card-title a:focus').waitFor();
    expect((await focused().textContent())?.trim()).toBe(title);
  });

  /** Presses Tab until there; a person would have given up after sixty. */
  async function tabTo(what: string, there: () => Promise<number>): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await there()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${what}`);
  }
});

describe.each(['phone', 'desktop'] as const)('on a %s', (viewport) => {
  it.each([
    ['the place', '/', 'Dove abiti?'],
    ['the need', '/?comune=001125', 'Di che cosa hai bisogno?'],
    ['the results', '/?comune=001125&bisogno=tutti', /^\d+ risultat/],
    ['the results of words', '/?testo=assistente+sociale', /^\d+ risultat/],
    ['nothing found', '/?comune=001125&testo=xqzwkj', 'Nessun risultato'],
    ['no such sheet', '/?scheda=non-esiste-davvero', 'Questa scheda non c’è'],
  ])('%s has no accessibility fault and fits the screen', async (_name, path, title) => {
    await open(path, viewport);
    await heading(title).waitFor();
    await settled();
    expect(await screenFaults(page)).toEqual([]);
  });

  it('a sheet has no accessibility fault and fits the screen', async () => {
    await open('/?comune=001125&bisogno=tutti', viewport);
    await cards().first().click();
    await page.getByRole('heading', { name: 'Chi lo dice' }).waitFor();
    expect(await screenFaults(page)).toEqual([]);
  });

  /** The parts asked for apart from the title: the needs, the municipality's name. */
  async function settled(): Promise<void> {
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.skeleton').count()).toBe(0);
  }
});

it('fits a screen of 320 pixels, or one of 1280 magnified four times', async () => {
  for (const path of ['/', '/?comune=001125', '/?comune=001125&bisogno=tutti']) {
    await open(path, 'narrow');
    await page.waitForLoadState('networkidle');
    expect(await widthFaults(page)).toEqual([]);
    if (path.includes('bisogno')) {
      await cards().first().click();
      await page.getByRole('heading', { name: 'Chi lo dice' }).waitFor();
      expect(await widthFaults(page)).toEqual([]);
    } else {
      await page.context().close();
    }
  }
});

it('works on the site of a municipality, whose address and place it respects', async () => {
  const host = await serveHostPage(
    `<script type="module" src="${system.url}/vicino-catalogo.js"></script>
     <vicino-catalogo municipality="001125" param-prefix="vicino-"></vicino-catalogo>`,
  );
  try {
    await open(`${host.url}/servizi?testo=del-comune`, 'desktop');
    await heading('Di che cosa hai bisogno?').waitFor();
    await page.getByText('Abiti a: Ivrea').waitFor();
    await page.locator('a.tile', { hasText: /^\s*Casa/ }).click();
    await results().waitFor();
    const address = new URL(page.url());
    expect(address.pathname).toBe('/servizi');
    expect(address.searchParams.get('testo')).toBe('del-comune');
    expect(address.searchParams.get('vicino-bisogno')).toBe('casa');
    expect(await page.title()).toBe('Comune di prova');
  } finally {
    await host.stop();
  }
});

it('the suggestions, open, have no accessibility fault', async () => {
  await open('/');
  await page.getByLabel('Il tuo comune').fill('san');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await screenFaults(page)).toEqual([]);
});
