import { describe, expect, it } from '@jest/globals';
import { minuteInRome, todayInRome } from './today-in-rome.js';

describe('todayInRome', () => {
  it('turns at midnight in Rome, in winter and in summer', () => {
    expect(todayInRome(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(todayInRome(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(todayInRome(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });
});

describe('minuteInRome', () => {
  it('is the minute on Italian clocks, in winter and in summer', () => {
    expect(minuteInRome(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31T23:59');
    expect(minuteInRome(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01T00:00');
  });
});
