import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { storable, TooDeepError } from '../storable.js';
import { columnProblems, fieldNames } from '../tabular/header.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { type Line, lines } from '../text/lines.js';

/** Field names remembered to tell which are new or gone; a feed that makes up names must not fill the memory. */
const MAX_NAMES = 1000;

/** One JSON object a line; records at "line 12". Streams. */
export async function* readJsonLines(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { encoding } = await detectEncoding(input, source.options.encoding);
  const seen = new Set<string>();
  for await (const line of lines(decode(input, encoding))) {
    if (line.text.trim() === '') continue;
    const item = itemOf(line);
    if (item.type === 'record' && seen.size < MAX_NAMES)
      Object.keys(item.record.fields).forEach((name) => seen.add(name));
    yield item;
  }
  if (seen.size > 0) {
    const names = fieldNames([...seen], []);
    yield* columnProblems(names, source.options.columns, source.keyFields, null);
  }
}

function itemOf(line: Line): SourceItem {
  const position = `line ${line.number}`;
  try {
    const { value } = storable(JSON.parse(line.text));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return recordItem(position, value as { readonly [key: string]: typeof value });
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TooDeepError)) throw error;
  }
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position,
    value: line.text,
    suggestion: 'The line is not a whole JSON object { … }. Write one service a line.',
  });
}
