import { mkdir } from 'node:fs/promises';
import { launchBrowser } from './launch.js';

/**
 * Takes the picture of the README from a running Vicino: somebody in Ivrea who cannot pay the bills, on a phone and on a desk.
 * Usage: npm run picture [-- http://localhost:3000]
 */
const url = process.argv[2] ?? 'http://localhost:3000';
const FOLDER = 'docs/images';

await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [name, viewport] of [
    ['first-screen-phone', { width: 390, height: 780 }],
    ['first-screen-desktop', { width: 1200, height: 780 }],
  ] as const) {
    const page = await browser.newPage({ viewport, locale: 'it-IT', deviceScaleFactor: 1 });
    await page.goto(`${url}/?comune=001125&testo=${encodeURIComponent('assistente sociale')}`);
    await page.locator('vicino-catalogo article').first().waitFor();
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
}
