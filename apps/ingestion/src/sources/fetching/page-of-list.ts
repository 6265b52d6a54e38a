import { jsonObject } from '../json/json-object.js';
import { JsonScanner } from '../json/json-scanner.js';
import type { Paging, SourceInput } from '../source.js';
import { decode } from '../text/decode.js';

/** What a page says about the list it is a page of; null for what it does not say. */
export interface PageFacts {
  readonly items: number;
  readonly totalItems: number | null;
  readonly totalPages: number | null;
  readonly last: boolean | null;
}

/** Thrown for an answer that is no page of a list. */
export class PageError extends Error {
  override readonly name = 'PageError';
  constructor(
    readonly code: 'FILE_UNREADABLE' | 'FILE_WRONG_FORMAT',
    /** What was read, where it helps. */
    readonly value: string | null,
    /** What to do about it, in Italian. */
    readonly cure: string,
  ) {
    super(cure);
  }
}

/** The address of a page. What the address asks for by itself (a filter, a key) stays. */
export function pageUrl(list: URL, page: number, perPage: number, modifiedAfter: string | null = null): URL {
  const url = new URL(list);
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(perPage));
  if (modifiedAfter !== null) url.searchParams.set('modified_after', modifiedAfter);
  return url;
}

/**
 * Hands the elements of a page on as they are written, then answers what the page says about the list.
 * @throws PageError when it is cut off or holds no list
 */
export async function readPage(
  input: SourceInput,
  paging: Paging,
  header: (name: string) => string | null,
  element: (text: string) => void,
): Promise<PageFacts> {
  const scanner = new JsonScanner(paging === 'open-referral' ? 'contents' : null);
  const members = new Map<string, unknown>();
  let found = false;
  let items = 0;
  const take = (events: ReturnType<JsonScanner['take']>): void => {
    for (const event of events) {
      if (event.type === 'list') found = true;
      else if (event.type === 'broken' && found) throw cutOff();
      else if (event.type === 'member') {
        for (const [key, value] of Object.entries(jsonObject(`{${event.text}}`) ?? {})) members.set(key, value);
      } else if (event.type === 'element') {
        items += 1;
        // Too long to be one service: what takes its place is no object, which the reader says at its position.
        element(event.text ?? 'null');
      }
    }
  };
  for await (const chunk of decode(input, 'utf-8')) take(scanner.take(chunk));
  take(scanner.end());
  if (!found) throw noList(members.get('message'));
  const total = (name: string, member: string): number | null =>
    numberOf(paging === 'wordpress' ? header(name) : members.get(member));
  const last = members.get('last_page');
  return {
    items,
    totalItems: total('x-wp-total', 'total_items'),
    totalPages: total('x-wp-totalpages', 'total_pages'),
    last: typeof last === 'boolean' ? last : null,
  };
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}

function cutOff(): PageError {
  const cure = 'Una pagina dell’elenco si interrompe a metà. Si riproverà alla prossima lettura.';
  return new PageError('FILE_UNREADABLE', null, cure);
}

function noList(message: unknown): PageError {
  const cure = 'Ci si aspettava una pagina di un elenco JSON. Controllare l’indirizzo e il tipo di pagine della fonte.';
  return new PageError('FILE_WRONG_FORMAT', typeof message === 'string' ? message : null, cure);
}
