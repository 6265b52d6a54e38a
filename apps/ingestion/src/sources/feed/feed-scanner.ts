import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MAX_DEPTH } from '../storable.js';
import type { FeedElement } from './feed-element.js';

/** What a feed yields while it streams by. */
export type FeedEvent =
  /** First of all: the name of the outermost element, without prefix. */
  | { readonly type: 'root'; readonly name: string }
  /** One item, with what is not well-formed in it; null when it is nested too deep to be kept. */
  | {
      readonly type: 'item';
      readonly line: number;
      readonly element: FeedElement | null;
      readonly faults: readonly string[];
    }
  /** A document type that declares entities. Nothing follows. */
  | { readonly type: 'entities' }
  /** The text ended inside the document. */
  | { readonly type: 'broken'; readonly line: number };

/** Faults remembered of one item. */
const MAX_FAULTS = 3;

/**
 * Signs that begin nothing ("A & B", "?b=1&c=2", "ISEE < 10000") are the commonest fault of feeds, and the parser would
 * look for their end through all that follows. Characters that no text has take their place until they are text.
 */
const BARE: readonly (readonly [RegExp, string, string])[] = [
  [/&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][a-z\d]{0,30});)/gi, '\uE0A6', '&'],
  [/<(?=[\s\d=])/g, '\uE03C', '<'],
];
/** What the end of a chunk may have cut: judged together with the next. */
const MAYBE_CUT = /(?:&[#a-z\d]{0,32}|<)$/i;

const ITEMS: readonly string[] = ['item', 'entry'];

/**
 * Cuts an RSS or Atom document into its items. Entities are never declared, fetched or expanded: the parser knows the
 * five of XML and character numbers only. Faults do not stop it, so that one bad item costs no other.
 */
export class FeedScanner {
  private readonly parser = new SaxesParser();
  private events: FeedEvent[] = [];
  /** The item under way and what is open in it. */
  private open: FeedElement[] = [];
  private faults: string[] = [];
  private depth = 0;
  private rootSeen = false;
  private over = false;
  private held = '';
  private tooDeep = false;
  /** Name of the child whose markup is kept as text (Atom's `type="xhtml"`), and how deep it is. */
  private markupFrom: number | null = null;

  constructor() {
    this.parser.on('doctype', (doctype) => {
      if (!/\[|<!ENTITY/i.test(doctype)) return;
      this.events.push({ type: 'entities' });
      this.over = true;
    });
    this.parser.on('opentag', (tag) => this.opens(tag));
    this.parser.on('closetag', (tag) => this.closes(tag));
    this.parser.on('text', (text) => {
      if (shown(text) !== text) this.fails('"&" o "<" nel testo.');
      this.says(text);
    });
    this.parser.on('cdata', (text) => this.says(text));
    this.parser.on('error', ({ message }) => this.fails(message));
  }

  take(chunk: string): readonly FeedEvent[] {
    this.events = [];
    if (this.over) return this.events;
    const arrived = this.held + chunk;
    this.held = MAYBE_CUT.exec(arrived)?.[0] ?? '';
    this.parser.write(hidden(arrived.slice(0, arrived.length - this.held.length)));
    return this.events;
  }

  end(): readonly FeedEvent[] {
    this.events = [];
    if (this.over) return [];
    const { line } = this.parser;
    // What was held back can only be text after the end.
    const whole = this.depth === 0 && this.rootSeen;
    this.over = true;
    return whole ? [] : [{ type: 'broken', line }];
  }

  private opens({ name, attributes }: SaxesTagPlain): void {
    if (this.over) return;
    this.depth += 1;
    if (!this.rootSeen) {
      this.rootSeen = true;
      this.events.push({ type: 'root', name: localName(name) });
    }
    const parent = this.open.at(-1);
    if (!parent) {
      if (!ITEMS.includes(localName(name))) return;
      this.faults = [];
      this.tooDeep = false;
    } else if (this.markupFrom !== null) {
      parent.text += `<${name}>`;
    }
    if (this.open.length >= MAX_DEPTH) this.tooDeep = true;
    if (parent && this.markupFrom !== null) {
      this.open.push(parent);
      return;
    }
    const element = elementOf(name, this.parser.line, attributes);
    parent?.children.push(element);
    if (parent && attributes['type'] === 'xhtml') this.markupFrom = this.open.length;
    this.open.push(element);
  }

  private closes({ name }: SaxesTagPlain): void {
    if (this.over) return;
    this.depth -= 1;
    const closed = this.open.pop();
    if (!closed) return;
    if (this.markupFrom !== null) {
      if (this.open.length > this.markupFrom) closed.text += `</${name}>`;
      else this.markupFrom = null;
    }
    if (this.open.length > 0) return;
    this.events.push({
      type: 'item',
      line: closed.line,
      element: this.tooDeep ? null : closed,
      faults: this.faults,
    });
  }

  private fails(message: string): void {
    if (this.open.length > 0 && this.faults.length < MAX_FAULTS) this.faults.push(message);
  }

  private says(said: string): void {
    const text = shown(said);
    const element = this.open.at(-1);
    if (!element || this.over) return;
    // Kept as markup, the text has to stay text: "a < b" is no tag.
    element.text += this.markupFrom === null ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
}

function elementOf(name: string, line: number, attributes: Readonly<Record<string, string>>): FeedElement {
  return {
    name,
    line,
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, shown(value)])),
    children: [],
    text: '',
  };
}

function hidden(text: string): string {
  return BARE.reduce((all, [bare, stand]) => all.replace(bare, stand), text);
}

function shown(text: string): string {
  return BARE.reduce((all, [, stand, sign]) => all.replaceAll(stand, sign), text);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
