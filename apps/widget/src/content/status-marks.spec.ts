import { describe, expect, it } from '@jest/globals';
import type { Translate } from '../i18n/translate.js';
import { type MarkedEntry, statusMarks } from './status-marks.js';

/** Names the message and its values: what is said is tested with the texts. */
const t: Translate = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
const plain: MarkedEntry = { kind: 'SERVICE', status: 'ACTIVE', verificationOverdue: false, window: null };
const marks = (entry: Partial<MarkedEntry>): string[] =>
  statusMarks({ ...plain, ...entry }, '2026-11-22', 'it', t).map(({ text }) => text);

describe('statusMarks', () => {
  it('has nothing to say of a service that runs and was verified', () => {
    expect(marks({})).toEqual([]);
  });

  it('marks once what is to be confirmed, whoever says so', () => {
    expect(marks({ status: 'TO_VERIFY', verificationOverdue: true })).toEqual(['status.TO_VERIFY']);
    expect(marks({ verificationOverdue: true })).toEqual(['status.TO_VERIFY']);
  });

  it('counts the closing day as open', () => {
    expect(marks({ window: { opensOn: null, closesOn: '2026-11-23' } })).toEqual(['status.closes 23 novembre 2026']);
    expect(marks({ window: { opensOn: null, closesOn: '2026-11-22' } })).toEqual(['status.closesToday']);
    expect(marks({ window: { opensOn: null, closesOn: '2026-11-21' } })).toEqual(['status.closedOn 21 novembre 2026']);
  });

  it('asks nobody to confirm what is over', () => {
    expect(marks({ status: 'CLOSED', verificationOverdue: true })).toEqual(['status.CLOSED']);
    expect(marks({ verificationOverdue: true, window: { opensOn: null, closesOn: '2019-12-06' } })).toEqual([
      'status.closedOn 6 dicembre 2019',
    ]);
  });

  it('says when it opens, or that it will', () => {
    expect(marks({ status: 'OPENING' })).toEqual(['status.OPENING']);
    expect(marks({ status: 'OPENING', window: { opensOn: '2027-01-10', closesOn: null } })).toEqual([
      'status.opens 10 gennaio 2027',
    ]);
  });
});
