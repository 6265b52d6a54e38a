import { describe, expect, it } from '@jest/globals';
import { sampleId } from '../testing/sample-entry.js';
import { CHANGE_CHANNEL } from './change-consumers.js';
import { changeTold, INDEX_CHANNEL, payloadsNaming } from './store-change.js';

describe('what is told of a change', () => {
  it('names every entry once, in payloads PostgreSQL takes', () => {
    const ids = Array.from({ length: 1_001 }, (_, index) => sampleId(String(index)));
    const payloads = payloadsNaming(ids);
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    const changes = payloads.map((payload) => changeTold({ channel: CHANGE_CHANNEL, payload }));
    expect(changes.flatMap((change) => (change.kind === 'WRITTEN' ? change.entryIds : [change.kind]))).toEqual(ids);
  });

  it('is nothing where nothing changed', () => {
    expect(payloadsNaming([])).toEqual([]);
  });

  it.each([
    ['when listening begins', null],
    ['of a commit that names none', { channel: CHANGE_CHANNEL, payload: '' }],
    ['without a payload', { channel: CHANGE_CHANNEL }],
    ['on a channel unheard of', { channel: 'other', payload: sampleId('one') }],
  ])('may be anything %s', (_, notice) => {
    expect(changeTold(notice)).toEqual({ kind: 'UNKNOWN' });
  });

  it('tells what the search took up from what the store was given', () => {
    expect(changeTold({ channel: INDEX_CHANNEL, payload: '' })).toEqual({ kind: 'SEARCHABLE' });
  });
});
