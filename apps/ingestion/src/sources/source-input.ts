import { createReadStream } from 'node:fs';
import type { SourceInput } from './source.js';

/** A file on disk. `size` in bytes, as `stat` gave it. */
export function fileInput(path: string, size: number | null = null): SourceInput {
  return { size, open: () => createReadStream(path) };
}

/** Bytes in memory. */
export function bytesInput(bytes: Uint8Array | string): SourceInput {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return {
    size: buffer.byteLength,
    open: async function* () {
      if (buffer.byteLength > 0) yield buffer;
    },
  };
}

/** The first bytes, at most `length`; reading stops there. */
export async function firstBytes(input: SourceInput, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of input.open()) {
    chunks.push(chunk);
    total += chunk.byteLength;
    if (total >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}

/** All of it. Only for formats that cannot be read piece by piece; their sources set a lower limit. */
export async function allBytes(input: SourceInput): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Thrown by a limited input when more bytes arrive than the source may send. */
export class InputTooLargeError extends Error {
  override readonly name = 'InputTooLargeError';
  constructor(readonly maxBytes: number) {
    super(`More than ${maxBytes} bytes`);
  }
}

/** The same input, ending with `InputTooLargeError` once more than `maxBytes` were read, whatever its stated size. */
export function limitedInput(input: SourceInput, maxBytes: number): SourceInput {
  return {
    size: input.size,
    open: async function* () {
      let total = 0;
      for await (const chunk of input.open()) {
        total += chunk.byteLength;
        if (total > maxBytes) throw new InputTooLargeError(maxBytes);
        yield chunk;
      }
    },
  };
}
