import { createHash } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { SourceDefinition, SourceLocation } from '../source.js';
import { ask, type Asking } from './attempts.js';
import { type FetchPolicy, NO_VALIDATORS, type Validators } from './fetch-policy.js';
import { fetchProblem, shownAddress, unreadable } from './fetch-problem.js';
import { agentFor, HttpStatusError } from './http-exchange.js';
import { NO_ADDRESS } from './open-https.js';
import type { OpenedSource } from './opened-source.js';
import { PageError, type PageFacts, pageUrl, readPage } from './page-of-list.js';
import { Robots } from './robots.js';
import { spool } from './spool.js';

/** A list that goes on for ever must end; ten thousand pages of a hundred are a million services. */
const MAX_PAGES = 10_000;
const DAY = 86_400_000;

type Pages = Extract<SourceLocation, { kind: 'pages' }>;

interface Page {
  readonly facts: PageFacts;
  readonly elements: readonly string[];
  /** When the server says it answered. */
  readonly answeredAt: number;
}

/**
 * A list that comes page by page, one page at a time, put together as one JSON list in a temporary file. Half a list is
 * no list: a page that fails is a problem of the whole. Where the server can tell by `modified_after` and the number of
 * records that nothing changed since `known`, the list is not asked for again.
 */
export async function openPages(
  location: Pages,
  maxBytes: number,
  known: Validators,
  policy: FetchPolicy,
  respected: SourceDefinition['robots'],
): Promise<OpenedSource> {
  if (!URL.canParse(location.url)) return { kind: 'problem', problem: unreadable(location.url, NO_ADDRESS) };
  const url = new URL(location.url);
  const agent = agentFor(policy);
  const robots = respected === 'ignore' ? null : new Robots(policy, agent);
  const fetchPage = (page: number, perPage: number, since: string | null = null): Promise<Page> =>
    pageAt(
      { url: pageUrl(url, page, perPage, since), maxBytes, known: NO_VALIDATORS, robots },
      location,
      policy,
      agent,
    );
  try {
    if (await isUnchanged(known, fetchPage)) return { kind: 'not-modified' };
    const seen: { validators: Validators } = { validators: NO_VALIDATORS };
    const spooled = await spool(joined(location, fetchPage, seen), maxBytes);
    return {
      kind: 'content',
      input: spooled.input,
      validators: seen.validators,
      close: () => spooled.remove(),
    };
  } catch (error) {
    if (!(error instanceof PageError)) return { kind: 'problem', problem: fetchProblem(error, url, maxBytes) };
    const value = [shownAddress(url), error.value].filter((part) => part !== null).join(': ');
    return { kind: 'problem', problem: unreadable(value, error.cure, error.code) };
  } finally {
    await agent.destroy();
  }
}

type FetchPage = (page: number, perPage: number, since?: string) => Promise<Page>;

async function pageAt(asking: Asking, { paging }: Pages, policy: FetchPolicy, agent: Dispatcher): Promise<Page> {
  const answer = await ask(asking, policy, agent);
  if (answer.kind === 'not-modified') throw new HttpStatusError(304, null);
  try {
    const elements: string[] = [];
    const facts = await readPage(answer.spooled.input, paging, answer.header, (text) => elements.push(text));
    const answeredAt = Date.parse(answer.header('date') ?? '');
    return { facts, elements, answeredAt: Number.isNaN(answeredAt) ? Date.now() : answeredAt };
  } finally {
    await answer.spooled.remove();
  }
}

/** The pages as one JSON list; `seen` gets what the next run can ask by. */
async function* joined(
  { perPage }: Pages,
  fetchPage: FetchPage,
  seen: { validators: Validators },
): AsyncIterable<Uint8Array> {
  let gathered = 0;
  let before = '';
  let first: Page | null = null;
  yield Buffer.from('[');
  for (let number = 1; ; number += 1) {
    if (number > MAX_PAGES) throw endless(`più di ${MAX_PAGES} pagine`);
    const page = await nextPage(number, perPage, first, fetchPage);
    if (page === null) break;
    first ??= page;
    const hash = createHash('sha256').update(page.elements.join(',')).digest('base64');
    if (page.elements.length > 0 && hash === before) throw endless(`pagina ${number} uguale alla precedente`);
    before = hash;
    if (page.elements.length > 0) yield Buffer.from(`${gathered > 0 ? ',\n' : ''}${page.elements.join(',\n')}`);
    gathered += page.elements.length;
    if (!isLast(page.facts, number)) continue;
    checkWhole(first.facts, page.facts, gathered);
    break;
  }
  yield Buffer.from(']');
  const total = first?.facts.totalItems ?? null;
  if (first && total !== null) seen.validators = { etag: `total:${total}`, lastModified: dayBefore(first.answeredAt) };
}

/** Null past the end, which WordPress answers with 400 where it does not say how many pages there are. */
async function nextPage(
  number: number,
  perPage: number,
  first: Page | null,
  fetchPage: FetchPage,
): Promise<Page | null> {
  try {
    return await fetchPage(number, perPage);
  } catch (error) {
    const pastEnd = error instanceof HttpStatusError && error.status === 400 && first?.facts.totalPages === null;
    if (pastEnd) return null;
    throw error;
  }
}

function isLast({ items, totalPages, last }: PageFacts, number: number): boolean {
  if (totalPages !== null) return number >= totalPages;
  return last ?? items === 0;
}

/** Records added or taken away between two pages shift the others: one may then be missing without a trace. */
function checkWhole(first: PageFacts, last: PageFacts, gathered: number): void {
  if (last.totalItems === null || (last.totalItems === first.totalItems && gathered >= last.totalItems)) return;
  throw new PageError(
    'FILE_UNREADABLE',
    `${gathered} di ${last.totalItems}`,
    'L’elenco è cambiato mentre si leggeva, o alcune pagine sono incomplete. Si riproverà alla prossima lettura.',
  );
}

/**
 * Nothing modified and as many records as then. A server that does not know `modified_after` answers with the whole
 * list, which counts as changed.
 */
async function isUnchanged(known: Validators, fetchPage: FetchPage): Promise<boolean> {
  const total = /^total:(\d+)$/.exec(known.etag ?? '')?.[1];
  if (total === undefined || known.lastModified === null) return false;
  try {
    const modified = await fetchPage(1, 1, known.lastModified);
    if (modified.facts.totalItems !== 0) return false;
    return (await fetchPage(1, 1)).facts.totalItems === Number(total);
  } catch (error) {
    if (error instanceof HttpStatusError && error.status === 400) return false;
    throw error;
  }
}

/** A whole day earlier, because servers differ in clocks and time zones: what changed that day is read once more. */
function dayBefore(time: number): string {
  return `${new Date(time - DAY).toISOString().slice(0, 10)}T00:00:00`;
}

function endless(value: string): PageError {
  return new PageError(
    'FILE_UNREADABLE',
    value,
    'Le pagine non finiscono. Controllare l’indirizzo e il tipo di pagine.',
  );
}
