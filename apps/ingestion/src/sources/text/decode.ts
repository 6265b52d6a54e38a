import iconv from 'iconv-lite';
import type { SourceInput } from '../source.js';
import type { EncodingName } from './encoding.js';

/** The input as text, chunk by chunk, without a byte-order mark. What does not decode becomes U+FFFD. */
export async function* decode(input: SourceInput, encoding: EncodingName): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of input.open()) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
