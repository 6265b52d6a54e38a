import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SourceInput } from '../source.js';
import { fileInput, InputTooLargeError } from '../source-input.js';

/** Bytes that arrived once, on disk, so that they can be read as often as needed. */
export interface Spooled {
  readonly input: SourceInput;
  remove(): Promise<void>;
}

/** How the folders of this process begin: others write theirs into the same place. */
export const SPOOL_PREFIX = `vicino-source-${process.pid}-`;

/** Writes the bytes to a temporary file. Throws `InputTooLargeError` at the first byte too many, and leaves nothing behind. */
export async function spool(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), SPOOL_PREFIX));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'content');
  let size = 0;
  try {
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength;
          if (size > maxBytes) throw new InputTooLargeError(maxBytes);
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { input: fileInput(path, size), remove };
}
