import type { Entry } from '@vicino/domain';
import { type Fingerprint, fingerprint } from './fingerprint.js';

/**
 * Fingerprints of many entries in little memory: a hundred thousand entries say the same words, areas and providers over
 * and over, and a word cut from a text would otherwise keep the whole text.
 */
export class FingerprintStore {
  readonly #prints: Fingerprint[] = [];
  readonly #places = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #parts = new Map<string, unknown>();

  add(entry: Entry): void {
    const print = this.#compact(fingerprint(entry));
    this.#places.set(print.id, this.#prints.length);
    this.#prints.push(print);
  }

  all(): readonly Fingerprint[] {
    return this.#prints;
  }

  byId(id: string): Fingerprint | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#prints[place];
  }

  #compact(print: Fingerprint): Fingerprint {
    const texts = (list: readonly string[]): readonly string[] => list.map((text) => this.#text(text));
    return {
      ...print,
      id: copyOf(print.id),
      sourceId: this.#text(print.sourceId),
      title: copyOf(print.title),
      folded: copyOf(print.folded),
      name: {
        words: print.name.words.map((word) => this.#part({ ...word, written: this.#text(word.written) })),
        years: texts(print.name.years),
        places: texts(print.name.places),
      },
      contextWords: texts(print.contextWords),
      provider: this.#part(print.provider),
      municipalities: this.#part(print.municipalities),
      doors: print.doors.map((door) => this.#part(door)),
      phones: this.#part(print.phones),
      emails: this.#part(print.emails),
      sites: this.#part(print.sites),
      needs: this.#part(print.needs),
      needAreas: this.#part(print.needAreas),
      people: this.#part(print.people),
      window: this.#part(print.window),
      area: this.#part(print.area),
      document: print.document === null ? null : this.#text(print.document),
    };
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    this.#texts.set(copy, copy);
    return copy;
  }

  /** The first that said the same, so that equal parts are one object. */
  #part<Part>(part: Part): Part {
    const key = JSON.stringify(part);
    const known = this.#parts.get(key);
    if (known !== undefined) return known as Part;
    const copy = JSON.parse(key) as Part;
    this.#parts.set(key, copy);
    return copy;
  }
}

/** A text of its own: a part cut from a longer one keeps the longer one in memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
