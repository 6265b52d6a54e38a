import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { readJsonList } from '../json/json-list.js';

/** Any JSON list of objects, at the top or in the member `itemsAt`; records at "[3]" or "services[3]". */
export function readJson(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { itemsAt } = source.options;
  return readJsonList(input, itemsAt, function* ({ listFound }) {
    if (listFound) return;
    yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      field: itemsAt,
      suggestion: itemsAt
        ? `Ci si aspettava un oggetto con un elenco "${itemsAt}": [ … ].`
        : 'Ci si aspettava un elenco [ … ] di oggetti.',
    });
  });
}
