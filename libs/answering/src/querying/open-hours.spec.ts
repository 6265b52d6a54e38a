import { describe, expect, it, jest } from '@jest/globals';
import { OpenHours } from './open-hours.js';

const MONDAY = { openAt: '2026-11-23T10:00', openOn: null };

describe('OpenHours', () => {
  it('names the hours that hold, and reads the store once for many who ask at once', async () => {
    const different = jest.fn(async () => Promise.resolve(['Mo 09:00-12:00', 'Tu 09:00-12:00', '24/7']));
    const hours = new OpenHours({ different });
    const answers = await Promise.all([hours.openIn(MONDAY), hours.openIn({ openAt: null, openOn: '2026-11-24' })]);
    expect(answers).toEqual([
      ['Mo 09:00-12:00', '24/7'],
      ['Tu 09:00-12:00', '24/7'],
    ]);
    expect(different).toHaveBeenCalledTimes(1);
  });

  it('asks nobody when it does not matter who is open', async () => {
    const different = jest.fn(async () => Promise.resolve([]));
    expect(await new OpenHours({ different }).openIn({ openAt: null, openOn: null })).toBeNull();
    expect(different).not.toHaveBeenCalled();
  });

  it('asks again after the store failed', async () => {
    const different = jest
      .fn<() => Promise<readonly string[]>>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce(['24/7']);
    const hours = new OpenHours({ different });
    await expect(hours.openIn(MONDAY)).rejects.toThrow('away');
    expect(await hours.openIn(MONDAY)).toEqual(['24/7']);
  });
});
