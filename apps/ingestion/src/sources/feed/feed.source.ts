import type { RawValue } from '@vicino/domain';
import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { type FeedElement, fieldsOf } from './feed-element.js';
import { type FeedEvent, FeedScanner } from './feed-scanner.js';

const ROOTS: readonly string[] = ['rss', 'rdf', 'feed'];

/**
 * Items of an RSS (0.9x, 1.0, 2.0) or Atom feed as records at "line 12", with the feed's own names: `title`,
 * `dc:creator`, `link@href`. `page` is added: the address a reader is sent to, whatever the kind of feed. Streams.
 */
export async function* readFeed(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { encoding } = await detectEncoding(input, source.options.encoding);
  let rooted = false;
  for await (const event of scanned(decode(input, encoding))) {
    switch (event.type) {
      case 'root':
        rooted = true;
        if (ROOTS.includes(event.name)) break;
        yield wrongRoot(event.name);
        return;
      case 'entities':
        yield problemItem('FILE_UNREADABLE', 'ERROR', {
          field: 'DOCTYPE',
          suggestion: 'Il feed dichiara entità XML proprie, che non si leggono per sicurezza. Togliere il DOCTYPE.',
        });
        return;
      case 'broken':
        yield rooted ? broken(event.line) : wrongRoot(null);
        return;
      case 'item':
        yield* itemOf(event);
    }
  }
}

async function* scanned(text: AsyncIterable<string>): AsyncIterable<FeedEvent> {
  const scanner = new FeedScanner();
  for await (const chunk of text) yield* scanner.take(chunk);
  yield* scanner.end();
}

function* itemOf({ element, line, faults }: Extract<FeedEvent, { type: 'item' }>): Iterable<SourceItem> {
  const position = `line ${line}`;
  if (element === null) {
    yield problemItem('ROW_MALFORMED', 'ERROR', {
      position,
      suggestion: 'L’elemento ha troppi livelli per essere un servizio ed è stato escluso.',
    });
    return;
  }
  const page = pageOf(element);
  yield recordItem(position, { ...fieldsOf(element), ...(page === null ? {} : { page }) });
  if (faults.length === 0) return;
  yield problemItem('ROW_MALFORMED', 'WARNING', {
    position,
    value: faults.join(' '),
    suggestion: 'L’XML di questo elemento non è scritto come si deve: è stato letto così com’è. Controllarne i testi.',
  });
}

/** RSS: the text of `link`, else a `guid` that is an address; Atom: the link that is the page itself. */
function pageOf(item: FeedElement): RawValue {
  const links = item.children.filter(({ name }) => name === 'link' || name.endsWith(':link'));
  const written = links.map(({ text }) => text.trim()).find((text) => text !== '');
  const alternate = links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const guid = item.children.find(
    ({ name, attributes }) => name === 'guid' && attributes.get('isPermaLink') !== 'false',
  );
  const permanent = guid && /^https?:\/\//i.test(guid.text.trim()) ? guid.text.trim() : null;
  return written ?? alternate?.attributes.get('href') ?? permanent;
}

function wrongRoot(name: string | null): SourceItem {
  return problemItem('FILE_WRONG_FORMAT', 'ERROR', {
    value: name,
    suggestion: 'Ci si aspettava un feed RSS o Atom. Controllare che l’indirizzo sia quello del feed.',
  });
}

function broken(line: number): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    position: `line ${line}`,
    suggestion: 'Il feed si interrompe qui: gli elementi precedenti sono stati letti. Pubblicarlo di nuovo, intero.',
  });
}
