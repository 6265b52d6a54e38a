/** One line of a text file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The line end it had: CRLF, LF, CR, or nothing at the end of the file. */
  readonly end: string;
}

/**
 * Longest line kept, in characters; longer ones are cut there. No list of services has a line of a million
 * characters, and a file without line ends must not fill the memory.
 */
export const MAX_LINE = 1_000_000;

/** Splits text at CRLF, LF or CR, mixed or not. */
export async function* lines(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  let number = 1;
  let begun = '';
  let heldReturn = '';
  for await (const chunk of chunks) {
    const arrived = heldReturn + chunk;
    // A CR that ends a chunk may be half of a CRLF: it waits for the next one.
    heldReturn = arrived.endsWith('\r') ? '\r' : '';
    const text = heldReturn ? arrived.slice(0, -1) : arrived;
    let from = 0;
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
      yield { number, text: cut(begun + text.slice(from, match.index)), end: match[0] };
      number += 1;
      begun = '';
      from = match.index + match[0].length;
    }
    begun = cut(begun + text.slice(from));
  }
  if (begun || heldReturn) yield { number, text: begun, end: heldReturn };
}

function cut(text: string): string {
  return text.length > MAX_LINE ? text.slice(0, MAX_LINE) : text;
}
