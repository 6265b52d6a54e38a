import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { bytesInput } from '../source-input.js';
import { decode } from './decode.js';
import { detectEncoding } from './encoding.js';

const TEXT = 'Comune;Note\nCiriè;"perché – l’unità è più vicina"\nCuorgnè;già lì, laggiù\nLeinì;€ 5\n';

async function roundTrip(bytes: Buffer): Promise<{ encoding: string; doubt: string | null; text: string }> {
  const input = bytesInput(bytes);
  const { encoding, doubt } = await detectEncoding(input, 'detect');
  let text = '';
  for await (const chunk of decode(input, encoding)) text += chunk;
  return { encoding, doubt, text };
}

describe('detectEncoding', () => {
  it.each([
    ['utf-8', {}],
    ['utf-8', { addBOM: true }],
    ['windows-1252', {}],
    ['macintosh', {}],
    ['utf-16le', { addBOM: true }],
    ['utf-16be', { addBOM: true }],
    ['utf-16le', {}],
    ['utf-16be', {}],
  ] as const)('tells %s %j without a doubt', async (encoding, options) => {
    const text = encoding === 'macintosh' ? TEXT.replace('€', 'Euro') : TEXT;
    expect(await roundTrip(iconv.encode(text, encoding, options))).toEqual({ encoding, doubt: null, text });
  });

  it('takes plain ASCII for UTF-8', async () => {
    expect(await roundTrip(Buffer.from('a;b\n1;2\n'))).toMatchObject({ encoding: 'utf-8', doubt: null });
  });

  it('finds one accent far into a file, across chunks', async () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.from([0xe8]), Buffer.from(' Ciri\xe8', 'latin1')]);
    expect(await roundTrip(bytes)).toMatchObject({ encoding: 'windows-1252', doubt: null });
  });

  it('keeps UTF-8 with one bad byte as UTF-8, with a doubt', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Ciriè Cuorgnè Leinì perché così '),
      Buffer.from([0xff]),
      Buffer.from(' più giù'),
    ]);
    const { encoding, doubt, text } = await roundTrip(bytes);
    expect(encoding).toBe('utf-8');
    expect(doubt).toMatch(/alcuni byte no/);
    expect(text).toContain('Ciriè');
  });

  it('doubts letters Italian does not have', async () => {
    const { doubt } = await roundTrip(iconv.encode('Тирольский мост и помощь', 'windows-1251'));
    expect(doubt).toMatch(/letto come/);
  });

  it('says so when a file is not in the encoding agreed on', async () => {
    const found = await detectEncoding(bytesInput(iconv.encode(TEXT, 'windows-1252')), 'utf-8');
    expect(found.encoding).toBe('windows-1252');
    expect(found.doubt).toMatch(/dichiarato UTF-8/);
  });
});
