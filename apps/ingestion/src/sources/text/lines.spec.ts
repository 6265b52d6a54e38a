import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Line, lines, MAX_LINE } from './lines.js';

async function split(...chunks: string[]): Promise<Line[]> {
  const found: Line[] = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const line of lines(source)) found.push(line);
  return found;
}

describe('lines', () => {
  it('splits at CRLF, LF and CR, mixed, with numbers and ends', async () => {
    expect(await split('a\r\nb\nc\rd')).toEqual([
      { number: 1, text: 'a', end: '\r\n' },
      { number: 2, text: 'b', end: '\n' },
      { number: 3, text: 'c', end: '\r' },
      { number: 4, text: 'd', end: '' },
    ]);
  });

  it('takes a CRLF cut in two by a chunk for one line end', async () => {
    expect(await split('a\r', '\nb')).toHaveLength(2);
    expect(await split('a\r', 'b')).toHaveLength(2);
    expect(await split('a\r')).toEqual([{ number: 1, text: 'a', end: '\r' }]);
  });

  it('loses nothing, wherever the chunks are cut', async () => {
    const piece = fc
      .array(fc.constantFrom('a', ';', '"', '\r', '\n', '\r\n', 'è'), { maxLength: 8 })
      .map((p) => p.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (chunks) => {
        const found = await split(...chunks);
        expect(found.map((line) => line.text + line.end).join('')).toBe(chunks.join(''));
        expect(found).toEqual(await split(chunks.join('')));
      }),
    );
  });

  it('cuts a line that never ends', async () => {
    const [only, ...more] = await split(...Array.from({ length: 30 }, () => 'x'.repeat(100_000)));
    expect(only?.text).toHaveLength(MAX_LINE);
    expect(more).toEqual([]);
  });
});
