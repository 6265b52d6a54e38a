import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { jsonObject } from '../json/json-object.js';
import { columnProblems } from '../tabular/header.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { type Line, lines } from '../text/lines.js';

/** Field names remembered to tell which are new or gone; a feed that makes up names must not fill the memory. */
const MAX_NAMES = 1000;
/** When none of so many first lines is an object, the file is something else. */
const OPENING = 20;

/** One JSON object a line; records at "line 12". Streams. */
export async function* readJsonLines(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { encoding } = await detectEncoding(input, source.options.encoding);
  const seen = new Set<string>();
  let opening: SourceItem[] | null = [];
  for await (const line of lines(decode(input, encoding))) {
    if (line.text.trim() === '') continue;
    const item = itemOf(line);
    if (item.type === 'record') {
      if (seen.size < MAX_NAMES) Object.keys(item.record.fields).forEach((name) => seen.add(name));
      yield* opening ?? [];
      opening = null;
    } else if (opening) {
      opening.push(item);
      if (opening.length === OPENING) break;
      continue;
    }
    yield item;
  }
  if (opening) yield otherFormat(opening.length);
  else yield* columnProblems([...seen], source.options.columns, source.keyFields, null);
}

function itemOf(line: Line): SourceItem {
  const position = `line ${line.number}`;
  const fields = jsonObject(line.text);
  if (fields) return recordItem(position, fields);
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position,
    value: line.text,
    suggestion: 'La riga non è un oggetto JSON { … } intero ed è stata esclusa. Scrivere un servizio per riga.',
  });
}

function otherFormat(looked: number): SourceItem {
  return looked === 0
    ? problemItem('FILE_EMPTY', 'ERROR', { suggestion: 'Il file ha solo righe vuote. Esportarlo di nuovo.' })
    : problemItem('FILE_WRONG_FORMAT', 'ERROR', {
        suggestion: `Nessuna delle prime ${looked} righe è un oggetto JSON. Ci si aspettava un oggetto { … } per riga, senza un elenco intorno.`,
      });
}
