import { jest } from '@jest/globals';

/** Real engines on a busy machine: a test that hangs must end, one that is slow must not fail. */
jest.setTimeout(120_000);
