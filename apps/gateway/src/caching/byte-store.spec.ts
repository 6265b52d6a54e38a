import { describe, expect, it } from '@jest/globals';
import { ByteStore } from './byte-store.js';

const KB = 1024;

function filled(length: number, value: number): Buffer {
  return Buffer.alloc(length, value);
}

describe('ByteStore', () => {
  it.each([0, 1, 4 * KB - 1, 4 * KB, 4 * KB + 1, 12 * KB])('gives %d bytes back as they were put', (length) => {
    const store = new ByteStore(16 * KB);
    const bytes = Buffer.from(Array.from({ length }, (_, index) => index % 251));
    expect(store.read(store.put(bytes))).toEqual(bytes);
  });

  it('keeps what is put beside each other apart, in slots that lie apart as well', () => {
    const store = new ByteStore(16 * KB);
    const [first, second, third] = [1, 2, 3].map((value) => store.put(filled(4 * KB, value)));
    if (first !== undefined) store.release(first);
    if (third !== undefined) store.release(third);
    const fourth = store.put(filled(10 * KB, 4));
    expect(store.read(fourth)).toEqual(filled(10 * KB, 4));
    expect(second === undefined ? null : store.read(second)).toEqual(filled(4 * KB, 2));
  });

  it('has room again for what was released, and says when there is none', () => {
    const store = new ByteStore(8 * KB);
    const place = store.put(filled(5 * KB, 1));
    expect(store.hasRoomFor(1)).toBe(false);
    expect(() => store.put(filled(1, 1))).toThrow('No room for 1 bytes');
    store.release(place);
    expect(store.hasRoomFor(8 * KB)).toBe(true);
    expect(store.hasRoomFor(8 * KB + 1)).toBe(false);
  });

  it('gives what stays as it is while its place is taken by other bytes', () => {
    const store = new ByteStore(4 * KB);
    const place = store.put(filled(100, 1));
    const given = store.read(place);
    store.release(place);
    store.put(filled(100, 2));
    expect(given).toEqual(filled(100, 1));
  });
});
