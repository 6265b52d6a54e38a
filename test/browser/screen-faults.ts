import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.1, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What is wrong with the page as it stands, once no answer is awaited: one line a fault, none where all is well. */
export async function screenFaults(page: Page): Promise<readonly string[]> {
  // While an answer is awaited the list before it is dimmed, and not to be read.
  await page.locator('.results[aria-busy="true"]').waitFor({ state: 'detached' });
  return [...(await accessibilityFaults(page)), ...(await widthFaults(page))];
}

/** Whether the page is wider than the screen, so that one has to scroll sideways to read it. */
export async function widthFaults(page: Page): Promise<readonly string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  const screen = page.viewportSize()?.width ?? 0;
  return width > screen ? [`${page.url()} is ${String(width)} pixels wide on a screen of ${String(screen)}`] : [];
}

/** What axe-core finds, shadow roots included, with where it is. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => JSON.stringify(violations))`;
  const violations = JSON.parse(await page.evaluate<string>(run)) as axe.Result[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
