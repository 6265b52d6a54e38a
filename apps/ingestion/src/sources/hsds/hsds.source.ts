import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { type Envelope, readJsonList } from '../json/json-list.js';

/**
 * Services in HSDS 3.x: the page object of the API with its `contents`, or a bare list.
 * Records at "contents[3]" or "[3]".
 */
export function readHsds(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const itemsAt = source.options.itemsAt ?? 'contents';
  return readJsonList(input, itemsAt, (envelope) => explain(envelope, itemsAt));
}

function* explain({ members, listFound, items }: Envelope, itemsAt: string): Iterable<SourceItem> {
  if (!listFound) {
    yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      field: itemsAt,
      suggestion: `Ci si aspettava una pagina di servizi: un oggetto con "${itemsAt}": [ … ], oppure un elenco.`,
    });
    return;
  }
  const total = members.get('total_items');
  const more = members.get('last_page') === false || (typeof total === 'number' && total > items);
  if (!more) return;
  yield problemItem('FILE_UNREADABLE', 'ERROR', {
    field: 'total_items',
    value: `${items} di ${typeof total === 'number' ? total : 'un numero maggiore'}`,
    suggestion:
      'Questa è una pagina di un elenco più lungo: inviare tutti i servizi in un file solo, o indicare nella fonte che l’indirizzo è a pagine.',
  });
}
