/** How one line leaves the quotes of RFC 4180. */
export interface QuoteState {
  /** The line ends inside a quoted field, which goes on in the next line. */
  readonly open: boolean;
  /** A quoted field was followed by something else than a delimiter: the quotes are part of the text. */
  readonly irregular: boolean;
  /** Fields that begin in this line, the one carried over included. */
  readonly fields: number;
}

/**
 * Follows the quotes of one physical line, `inQuotes` when a field was left open above. The rules are those of
 * csv-parse with `relax_quotes`, so that what is called one row here is one record there.
 */
export function quoteState(text: string, delimiter: string, inQuotes: boolean): QuoteState {
  let quoted = inQuotes;
  let irregular = false;
  let fields = 1;
  let at = 0;
  while (at < text.length) {
    if (quoted) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return { open: true, irregular, fields };
      const next = text[quote + 1];
      if (next === '"') {
        at = quote + 2;
        continue;
      }
      quoted = false;
      if (next !== undefined && next !== delimiter) irregular = true;
      at = quote + 1;
      continue;
    }
    if (text[at] === '"' && (at === 0 || text[at - 1] === delimiter) && !(at === 0 && inQuotes)) {
      quoted = true;
      at += 1;
      continue;
    }
    const end = text.indexOf(delimiter, at);
    if (end < 0) break;
    fields += 1;
    at = end + 1;
  }
  return { open: quoted, irregular, fields };
}
