/** What a JSON document yields while it streams by. */
export type JsonEvent =
  /** First of all: what the document is. */
  | { readonly type: 'document'; readonly shape: 'array' | 'object' | 'other' }
  /** A plain member of the top-level object as it is written: `"last_page": true`. */
  | { readonly type: 'member'; readonly text: string }
  /** The list of records begins. */
  | { readonly type: 'list' }
  /** An element of the list as it is written; null when it is too long to be kept. */
  | { readonly type: 'element'; readonly text: string | null }
  /** The text ends inside the document or goes on after it. Nothing follows. */
  | { readonly type: 'broken' };

/** Longest element kept, in characters. The fullest sheet of a service has some ten thousand. */
const MAX_ELEMENT = 2_000_000;

const [QUOTE, BACKSLASH, COMMA, BRACE, BRACE_END, BRACKET, BRACKET_END] = Array.from('"\\,{}[]', (sign) =>
  sign.charCodeAt(0),
);

/**
 * Cuts a JSON document into the elements of its list by brackets and quotes alone, and leaves the elements to
 * `JSON.parse`. The list is the document, or the member `itemsAt` of the object it is. A parser of the whole document
 * stops at the first fault and loses what it has not handed out yet; here a faulty element costs itself only.
 * Memory grows with one element, not with the file.
 */
export class JsonScanner {
  private mode: 'start' | 'members' | 'list' | 'skipped' | 'end' | 'broken' = 'start';
  private depth = 0;
  private listDepth = 0;
  private listSeen = false;
  private inString = false;
  private escaped = false;
  private text = '';
  private overlong = false;
  private chunk = '';
  /** Where in the chunk the text that is being kept begins. */
  private from = 0;
  private events: JsonEvent[] = [];

  constructor(private readonly itemsAt: string | null) {}

  /** The events of the next piece of the document, wherever it was cut. */
  take(chunk: string): readonly JsonEvent[] {
    this.events = [];
    this.chunk = chunk;
    this.from = 0;
    for (let at = 0; at < chunk.length && this.mode !== 'broken'; at += 1) this.sign(chunk.charCodeAt(at), at);
    this.collect(chunk.length);
    return this.events;
  }

  /** To be called when there are no more pieces. An element that is whole counts although nothing closes the list. */
  end(): readonly JsonEvent[] {
    if (this.mode === 'end' || this.mode === 'broken') return [];
    const whole = this.mode === 'list' && this.depth === this.listDepth && this.text.trim() !== '' && !this.inString;
    return whole ? [{ type: 'element', text: this.text }, { type: 'broken' }] : [{ type: 'broken' }];
  }

  private sign(code: number, at: number): void {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (code === BACKSLASH) this.escaped = true;
      else if (code === QUOTE) this.inString = false;
    } else if (this.depth === 0) this.outside(code, at);
    else if (code === QUOTE) this.inString = true;
    else if (code === BRACE || code === BRACKET) this.opens(code, at);
    else if (code === BRACE_END || code === BRACKET_END) this.closes(code, at);
    else if (code === COMMA) this.separates(at);
  }

  private outside(code: number, at: number): void {
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return;
    if (this.mode !== 'start' || (code !== BRACE && code !== BRACKET)) {
      if (this.mode === 'start') this.events.push({ type: 'document', shape: 'other' });
      this.breaks();
      return;
    }
    this.depth = 1;
    this.events.push({ type: 'document', shape: code === BRACKET ? 'array' : 'object' });
    if (code === BRACKET) this.beginList(at);
    else this.enter('members', at);
  }

  private opens(code: number, at: number): void {
    this.depth += 1;
    if (this.mode !== 'members') return;
    this.collect(at);
    const isList = code === BRACKET && !this.listSeen && keyOf(this.text) === this.itemsAt;
    if (isList) this.beginList(at);
    else this.enter('skipped', at);
  }

  private closes(code: number, at: number): void {
    this.depth -= 1;
    if (this.mode === 'list' && this.depth < this.listDepth) {
      if (code !== BRACKET_END) return this.breaks();
      this.flushElement(at, true);
      this.enter(this.depth === 0 ? 'end' : 'members', at);
    } else if (this.mode === 'skipped' && this.depth === 1) this.enter('members', at);
    else if (this.mode === 'members') {
      if (code !== BRACE_END) return this.breaks();
      this.flushMember(at);
      this.enter('end', at);
    }
  }

  private separates(at: number): void {
    if (this.mode === 'list' && this.depth === this.listDepth) this.flushElement(at, false);
    else if (this.mode === 'members') this.flushMember(at);
    else return;
    this.enter(this.mode, at);
  }

  private beginList(at: number): void {
    this.listSeen = true;
    this.listDepth = this.depth;
    this.events.push({ type: 'list' });
    this.enter('list', at);
  }

  private enter(mode: JsonScanner['mode'], at: number): void {
    this.mode = mode;
    this.text = '';
    this.overlong = false;
    this.from = at + 1;
  }

  private breaks(): void {
    this.mode = 'broken';
    this.events.push({ type: 'broken' });
  }

  private flushElement(at: number, last: boolean): void {
    this.collect(at);
    if (this.overlong) this.events.push({ type: 'element', text: null });
    else if (!last || this.text.trim() !== '') this.events.push({ type: 'element', text: this.text });
  }

  private flushMember(at: number): void {
    this.collect(at);
    if (!this.overlong && this.text.trim() !== '') this.events.push({ type: 'member', text: this.text });
  }

  private collect(until: number): void {
    if (this.mode === 'list' || this.mode === 'members') {
      if (!this.overlong) this.text += this.chunk.slice(this.from, until);
      if (this.text.length > MAX_ELEMENT) {
        this.text = '';
        this.overlong = true;
      }
    }
    this.from = until;
  }
}

/** The key in `"key":`, or null. */
function keyOf(text: string): string | null {
  try {
    const key: unknown = JSON.parse(text.trim().replace(/:$/, ''));
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
