import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import chardet from 'chardet';
import type { FormatOptions, SourceInput } from '../source.js';

/** Bytes kept from the lines that are not ASCII, to judge single-byte encodings by. */
const SAMPLE_BYTES = 64 * 1024;

export type EncodingName = Exclude<FormatOptions['encoding'], 'detect'>;

export interface DetectedEncoding {
  readonly encoding: EncodingName;
  /** Why one should look at the accents of this file, in Italian; null when the answer is safe. */
  readonly doubt: string | null;
}

/**
 * Reads the whole input once and says how its text is encoded. Never fails: an input that fits nothing
 * is read as UTF-8 or Windows-1252, whichever loses less, with a doubt.
 */
export async function detectEncoding(
  input: SourceInput,
  declared: FormatOptions['encoding'],
): Promise<DetectedEncoding> {
  const seen = await survey(input);
  if (seen.mark) return { encoding: seen.mark, doubt: null };
  if (seen.wide) return { encoding: seen.wide, doubt: null };
  if (declared !== 'detect' && declared !== 'utf-8') return { encoding: declared, doubt: null };
  if (seen.utf8) return { encoding: 'utf-8', doubt: null };
  if (seen.sample.length === 0) return { encoding: 'utf-8', doubt: 'alcuni byte non sono UTF-8' };
  const encoding = singleByteEncoding(seen.sample);
  if (declared === 'utf-8') return { encoding, doubt: `dichiarato UTF-8, ma scritto in ${encoding}` };
  if (encoding !== 'utf-8') return { encoding, doubt: doubtOf(seen.sample, encoding) };
  return { encoding, doubt: 'quasi tutto è UTF-8, ma alcuni byte no' };
}

interface Survey {
  readonly mark: EncodingName | null;
  /** UTF-16 without a mark, told by its NUL bytes. */
  readonly wide: EncodingName | null;
  readonly utf8: boolean;
  readonly sample: Buffer;
}

async function survey(input: SourceInput): Promise<Survey> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const sample: Uint8Array[] = [];
  let sampled = 0;
  let utf8 = true;
  let head: Buffer | null = null;
  for await (const chunk of input.open()) {
    head ??= Buffer.from(chunk.subarray(0, 4096));
    if (utf8) utf8 = decodes(strict, chunk);
    if (sampled < SAMPLE_BYTES) {
      const part = aroundHighBytes(chunk, SAMPLE_BYTES - sampled);
      sample.push(part);
      sampled += part.byteLength;
    }
  }
  utf8 &&= decodes(strict, null);
  return { mark: markOf(head), wide: wideOf(head), utf8, sample: Buffer.concat(sample) };
}

function decodes(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function markOf(head: Buffer | null): EncodingName | null {
  if (!head) return null;
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** In UTF-16 Italian nearly every second byte is NUL, always on the same side. */
function wideOf(head: Buffer | null): EncodingName | null {
  if (!head || head.length < 8) return null;
  const nuls = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const half = head.length / 2;
  const [even = 0, odd = 0] = nuls;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** The bytes above ASCII with their neighbours, so that a long file is judged by what differs between encodings. */
function aroundHighBytes(chunk: Uint8Array, room: number): Uint8Array {
  const kept: number[] = [];
  let until = 0;
  for (let at = 0; at < chunk.length && kept.length < room; at += 1) {
    if ((chunk[at] ?? 0) < 0x80) continue;
    for (let near = Math.max(until, at - 8); near < Math.min(chunk.length, at + 9); near += 1)
      kept.push(chunk[near] ?? 0);
    until = at + 9;
    at = until - 1;
  }
  return Uint8Array.from(kept);
}

/** Letters Italian uses above ASCII, and signs office programs put in their place. */
const EXPECTED = /[àèéìíòóùúÀÈÉÌÒÙ’‘“”–—…€°«»ºª]/gu;
const UNEXPECTED = /[^\p{ASCII}àèéìíòóùúÀÈÉÌÒÙ’‘“”–—…€°«»ºªçñäöüâêîôûëïÇÄÖÜß·•§©®]/gu;

/** How well the sample reads as Italian in the encoding: expected letters less unexpected ones. */
function score(sample: Buffer, encoding: EncodingName): number {
  const text = iconv.decode(sample, encoding);
  return (text.match(EXPECTED)?.length ?? 0) - (text.match(UNEXPECTED)?.length ?? 0);
}

function singleByteEncoding(sample: Buffer): EncodingName {
  const candidates: EncodingName[] = ['windows-1252', 'macintosh', 'utf-8'];
  return candidates.reduce((best, next) => (score(sample, next) > score(sample, best) ? next : best));
}

function doubtOf(sample: Buffer, encoding: EncodingName): string | null {
  const high = sample.filter((byte) => byte >= 0x80).length;
  if (score(sample, encoding) >= high * 0.5) return null;
  const guess = chardet.detect(sample);
  return `letto come ${encoding}${guess ? `; potrebbe essere ${guess}` : ''}`;
}
