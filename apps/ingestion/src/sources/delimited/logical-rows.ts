import { type Line, MAX_LINE } from '../text/lines.js';
import { quoteState } from './quote-state.js';

/** Lines one quoted field may run over. A quote left open would otherwise swallow the rest of the file. */
const MAX_LINES = 200;

/** A row of the table as text: one line, or several held together by a quoted field. */
export interface LogicalRow {
  /** Number of its first line. */
  readonly line: number;
  readonly text: string;
  /**
   * `proper`: quotes as RFC 4180 has them, or none. `loose`: a quote where none may stand, read as csv-parse does.
   * `literal`: a quote was never closed, so quotes mean nothing in this line.
   */
  readonly quotes: 'proper' | 'loose' | 'literal';
}

/**
 * Groups lines into rows, blank lines left out. A quote that does not close properly costs only its own line:
 * the lines after it are read again as rows of their own.
 */
export async function* logicalRows(source: AsyncIterable<Line>, delimiter: string): AsyncIterable<LogicalRow> {
  const iterator = source[Symbol.asyncIterator]();
  const waiting: Line[] = [];
  let done = false;
  const pull = async (): Promise<Line | null> => {
    if (done) return null;
    const next = await iterator.next();
    if (next.done) done = true;
    return next.done ? null : next.value;
  };
  for (;;) {
    const first = waiting.shift() ?? (await pull());
    if (!first) return;
    if (isBlank(first.text, delimiter)) continue;
    let state = quoteState(first.text, delimiter, false);
    if (!state.open) {
      yield { line: first.number, text: first.text, quotes: state.irregular ? 'loose' : 'proper' };
      continue;
    }
    let used = 0;
    let text = first.text + first.end;
    while (state.open && used < MAX_LINES && text.length < MAX_LINE) {
      if (used === waiting.length) {
        const more = await pull();
        if (!more) break;
        waiting.push(more);
      }
      const line = waiting[used];
      if (!line) break;
      used += 1;
      state = quoteState(line.text, delimiter, true);
      text += state.open ? line.text + line.end : line.text;
      if (state.irregular) break;
    }
    if (state.open || state.irregular) {
      yield { line: first.number, text: first.text, quotes: 'literal' };
    } else {
      waiting.splice(0, used);
      yield { line: first.number, text, quotes: 'proper' };
    }
  }
}

function isBlank(text: string, delimiter: string): boolean {
  return text.replaceAll(delimiter, '').trim() === '';
}
