import { expect, it } from '@jest/globals';
import { backOffMs } from './back-off.js';

it('doubles from 0.2 s to 1 s', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map(backOffMs)).toEqual([200, 400, 800, 1000, 1000, 1000, 1000, 1000]);
});
