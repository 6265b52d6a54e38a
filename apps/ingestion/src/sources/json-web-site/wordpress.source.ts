import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { type Envelope, readJsonList } from '../json/json-list.js';

/** Posts of a municipal web site, as the WordPress REST API lists them; records at "[3]". */
export function readWordPress(_source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  return readJsonList(input, null, explain);
}

/** WordPress answers errors with an object { code, message, data } in the place of the list. */
function* explain({ shape, members }: Envelope): Iterable<SourceItem> {
  if (shape === 'array') return;
  const message = members.get('message');
  yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
    value: typeof message === 'string' ? message : null,
    suggestion:
      'Ci si aspettava un elenco [ … ] di contenuti. Controllare l’indirizzo: deve finire con /wp-json/wp/v2/ e il nome dell’elenco.',
  });
}
