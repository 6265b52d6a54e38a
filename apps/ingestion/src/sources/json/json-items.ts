import { pipeline, Readable } from 'node:stream';
import parserStream, { type parser } from 'stream-json';
import Assembler from 'stream-json/assembler.js';
import { MAX_DEPTH } from '../storable.js';

/** What a JSON document yields while it streams by. */
export type JsonEvent =
  /** First of all: what the document is. */
  | { readonly type: 'document'; readonly shape: 'array' | 'object' | 'scalar' }
  /** A member of the top-level object that is a string, a number, a boolean or null. */
  | { readonly type: 'member'; readonly key: string; readonly value: unknown }
  /** The list of records begins. */
  | { readonly type: 'list' }
  /** One element of the list. */
  | { readonly type: 'item'; readonly index: number; readonly value: unknown }
  /** An element nested too deep to be kept. */
  | { readonly type: 'too-deep'; readonly index: number };

/**
 * The elements of a top-level array, or of the array that is member `itemsAt` of a top-level object, one by one.
 * Everything else is passed over without being held, so memory grows with one element, not with the file.
 * Throws where the text is not JSON.
 */
export async function* jsonItems(text: AsyncIterable<string>, itemsAt: string | null): AsyncIterable<JsonEvent> {
  const tokens = parserStream({ streamValues: false });
  pipeline(Readable.from(text), tokens, () => undefined);
  const state = new ListState(itemsAt);
  for await (const token of tokens) yield* state.take(token as parser.Token);
}

/** Where in the document the tokens are, and the element being put together. */
class ListState {
  private depth = 0;
  private shape: 'array' | 'object' | 'scalar' = 'scalar';
  private key: string | null = null;
  private listDepth: number | null = null;
  private index = 0;
  private item: Assembler | null = null;
  private tooDeep = false;

  constructor(private readonly itemsAt: string | null) {}

  *take(token: parser.Token): Iterable<JsonEvent> {
    const { name } = token;
    if (name === 'startObject' || name === 'startArray') yield* this.opens(token);
    else if (name === 'endObject' || name === 'endArray') yield* this.closes(token);
    else if (name === 'keyValue' && this.depth === 1) this.key = token.value;
    else if (name === 'keyValue') this.feed(token);
    else yield* this.scalar(token);
  }

  private *opens(token: parser.Token): Iterable<JsonEvent> {
    const isArray = token.name === 'startArray';
    if (this.depth === 0) {
      this.shape = isArray ? 'array' : 'object';
      yield { type: 'document', shape: this.shape };
    }
    const isList =
      isArray &&
      this.listDepth === null &&
      (this.depth === 0 || (this.depth === 1 && this.shape === 'object' && this.key === this.itemsAt));
    if (isList) {
      this.listDepth = this.depth + 1;
      yield { type: 'list' };
    } else {
      if (this.depth === this.listDepth) this.item = new Assembler();
      this.feed(token);
    }
    this.depth += 1;
  }

  private *closes(token: parser.Token): Iterable<JsonEvent> {
    this.depth -= 1;
    this.feed(token);
    if (this.item && this.depth === this.listDepth) {
      const index = this.index++;
      yield this.tooDeep ? { type: 'too-deep', index } : { type: 'item', index, value: this.item.current };
      this.item = null;
      this.tooDeep = false;
    } else if (this.listDepth !== null && this.depth < this.listDepth) {
      // A second list of the same name is another list: nothing in HSDS or WordPress has one.
      this.listDepth = Number.POSITIVE_INFINITY;
    }
  }

  private *scalar(token: parser.Token): Iterable<JsonEvent> {
    const value = scalarOf(token);
    if (this.depth === 0) yield { type: 'document', shape: 'scalar' };
    else if (this.depth === this.listDepth) yield { type: 'item', index: this.index++, value };
    else if (this.depth === 1 && this.key !== null) yield { type: 'member', key: this.key, value };
    else this.feed(token);
  }

  private feed(token: parser.Token): void {
    if (this.listDepth !== null && this.depth - this.listDepth > MAX_DEPTH) this.tooDeep = true;
    if (!this.tooDeep) this.item?.consume(token);
  }
}

function scalarOf(token: parser.Token): unknown {
  if (!('value' in token)) return null;
  return token.name === 'numberValue' ? Number.parseFloat(token.value) : token.value;
}
