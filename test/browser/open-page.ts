import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Opening extends BrowserContextOptions {
  /** Addresses whose sites the page may ask, besides its own. */
  readonly known?: readonly string[];
  /** Told of what the browser complains of, and of what is asked of other sites. */
  readonly onComplaint: (complaint: string) => void;
}

/** A machine shared with other test files may be several times slower than one's own. */
const PATIENCE_MS = 15_000;

/** Opens an address in a browser context of its own, in Italian; whoever asked for it closes the context. */
export async function openPage(
  browser: Browser,
  address: URL,
  { known = [], onComplaint, ...options }: Opening,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'it-IT', ...options });
  const page = await context.newPage();
  const sites = [address.href, ...known].map((one) => new URL(one).origin);
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => onComplaint(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) onComplaint(message.text());
  });
  page.on('request', (request) => {
    if (!sites.includes(new URL(request.url()).origin)) onComplaint(`asks ${request.url()}`);
  });
  await page.goto(address.href);
  return page;
}
