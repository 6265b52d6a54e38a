import type { SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { jsonObject, parsedJson } from './json-object.js';
import { JsonScanner } from './json-scanner.js';

/** What stands around the list. */
export interface Envelope {
  readonly shape: 'array' | 'object' | 'other';
  /** The plain values beside the list in the top-level object. */
  readonly members: ReadonlyMap<string, unknown>;
  readonly listFound: boolean;
  /** Elements of the list, those that could not be read included. */
  readonly items: number;
}

/** Plain members remembered of the object around the list. */
const MAX_MEMBERS = 100;

/**
 * The objects of a JSON list as records, at positions "[3]" or "contents[3]". Streams. `explain` judges the envelope
 * once the document has been read: that no list was found, or that more pages follow.
 */
export async function* readJsonList(
  input: SourceInput,
  itemsAt: string | null,
  explain: (envelope: Envelope) => Iterable<SourceItem>,
): AsyncIterable<SourceItem> {
  const { encoding } = await detectEncoding(input, 'detect');
  const scanner = new JsonScanner(itemsAt);
  const members = new Map<string, unknown>();
  let shape: Envelope['shape'] = 'other';
  let listFound = false;
  let items = 0;
  const position = (): string => `${shape === 'object' ? itemsAt : ''}[${items}]`;
  for await (const event of scanned(scanner, decode(input, encoding))) {
    switch (event.type) {
      case 'document':
        shape = event.shape;
        break;
      case 'list':
        listFound = true;
        break;
      case 'member':
        for (const [key, value] of membersOf(event.text)) if (members.size < MAX_MEMBERS) members.set(key, value);
        break;
      case 'element':
        yield elementItem(position(), event.text);
        items += 1;
        break;
      case 'broken':
        yield broken(listFound ? position() : null, items);
        return;
    }
  }
  yield* explain({ shape, members, listFound, items });
}

async function* scanned(scanner: JsonScanner, text: AsyncIterable<string>) {
  for await (const chunk of text) yield* scanner.take(chunk);
  yield* scanner.end();
}

function membersOf(text: string): [string, unknown][] {
  return Object.entries(jsonObject(`{${text}}`) ?? {});
}

function elementItem(position: string, text: string | null): SourceItem {
  if (text === null) {
    return problemItem('ROW_MALFORMED', 'ERROR', {
      position,
      suggestion: 'L’elemento è troppo lungo per essere un servizio ed è stato escluso.',
    });
  }
  const fields = jsonObject(text);
  if (fields) return recordItem(position, fields);
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position,
    value: text.trim(),
    suggestion:
      parsedJson(text) === undefined
        ? 'L’elemento non è JSON valido ed è stato escluso.'
        : 'Ogni elemento dell’elenco deve essere un oggetto { … } che descrive un servizio.',
  });
}

function broken(position: string | null, items: number): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    position,
    suggestion: `Il JSON si interrompe qui o continua dopo la fine; gli elementi letti prima sono ${items}. Esportare di nuovo il file, intero.`,
  });
}
