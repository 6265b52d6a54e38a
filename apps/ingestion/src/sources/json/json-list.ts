import type { SourceInput, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { storable } from '../storable.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { jsonItems } from './json-items.js';

/** What stands around the list: `members` are the plain values beside it in the top-level object. */
export interface Envelope {
  readonly shape: 'array' | 'object' | 'scalar';
  readonly members: ReadonlyMap<string, unknown>;
  readonly listFound: boolean;
  readonly items: number;
}

/**
 * The objects of a JSON list as records, at positions "[3]" or "contents[3]". `explain` judges the envelope once the
 * document has been read: that no list was found, or that more pages follow.
 */
export async function* readJsonList(
  input: SourceInput,
  itemsAt: string | null,
  explain: (envelope: Envelope) => Iterable<SourceItem>,
): AsyncIterable<SourceItem> {
  const { encoding } = await detectEncoding(input, 'detect');
  const members = new Map<string, unknown>();
  let shape: Envelope['shape'] = 'scalar';
  let listFound = false;
  let items = 0;
  const position = (index: number): string => `${shape === 'object' ? (itemsAt ?? '') : ''}[${index}]`;
  try {
    for await (const event of jsonItems(decode(input, encoding), itemsAt)) {
      if (event.type === 'document') shape = event.shape;
      else if (event.type === 'list') listFound = true;
      else if (event.type === 'member') members.set(event.key, event.value);
      else {
        items += 1;
        yield event.type === 'item' ? itemOf(position(event.index), event.value) : tooDeep(position(event.index));
      }
    }
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    yield problemItem('FILE_UNREADABLE', 'ERROR', {
      position: listFound ? position(items) : null,
      value: error.message,
      suggestion: `The file is not valid JSON from here on; ${items} records before it were read. Export it again, whole.`,
    });
    return;
  }
  yield* explain({ shape, members, listFound, items });
}

function itemOf(position: string, value: unknown): SourceItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problemItem('ROW_MALFORMED', 'ERROR', {
      position,
      value: JSON.stringify(storable(value).value),
      suggestion: 'Every element of the list should be an object { … } that describes one service.',
    });
  }
  const fields = storable(value).value;
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? recordItem(position, fields as { readonly [key: string]: typeof fields })
    : tooDeep(position);
}

function tooDeep(position: string): SourceItem {
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position,
    suggestion: 'The element is nested too deep to be a service, and was left out.',
  });
}

/** stream-json throws plain errors; those with a code come from the file or the network and are not about JSON. */
function isSyntaxError(error: unknown): error is Error {
  return error instanceof Error && error.name !== 'InputTooLargeError' && !('code' in error);
}
