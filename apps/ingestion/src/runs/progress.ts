import type { SourceInput } from '../sources/index.js';

/** How far a reading has come. */
export interface Reached {
  readonly rows: number;
  readonly seconds: number;
  /** Bytes read and bytes there are; null when that is not known. */
  readonly bytes: { readonly read: number; readonly of: number } | null;
  /** Rows the source had last time; null when it was never read. */
  readonly rowsBefore: number | null;
}

/** What is left, as far as it can be told. */
interface Left {
  readonly rows: number;
  readonly seconds: number;
}

/** One line for the log: rows done, rows a second, and what is left where it can be told. */
export function progressLine(sourceId: string, reached: Reached): string {
  const { rows, seconds } = reached;
  const left = leftOf(reached);
  const rest = left === null ? 'how much is left is not known' : `about ${left.rows} left, ${duration(left.seconds)}`;
  return `${sourceId}: ${rows} rows read, ${Math.round(rows / seconds)} a second; ${rest}`;
}

/** By the bytes where some are still to be read; a format read whole, or an interface without end, by the last time. */
function leftOf({ rows, seconds, bytes, rowsBefore }: Reached): Left | null {
  const byBytes = bytes !== null && bytes.read > 0 && bytes.read < bytes.of;
  const done = byBytes ? bytes.read / bytes.of : rowsBefore !== null && rows < rowsBefore ? rows / rowsBefore : null;
  if (done === null || done === 0) return null;
  return { rows: Math.round(rows / done - rows), seconds: seconds / done - seconds };
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** An input that tells how many bytes of it were read, by whoever opened it last. */
export function countedInput(input: SourceInput): { readonly input: SourceInput; readonly bytesRead: () => number } {
  let read = 0;
  return {
    bytesRead: () => read,
    input: {
      size: input.size,
      open: async function* () {
        read = 0;
        for await (const chunk of input.open()) {
          read += chunk.byteLength;
          yield chunk;
        }
      },
    },
  };
}
