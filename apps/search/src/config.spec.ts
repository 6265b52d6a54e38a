import { describe, expect, it } from '@jest/globals';
import { readSearchConfig } from './config.js';

const SET = { DATABASE_URL: 'postgresql://u:p@db:5432/vicino', MEILI_URL: 'http://engine:7700' };

describe('readSearchConfig', () => {
  it('stays on the machine and on the usual index unless told otherwise', () => {
    expect(readSearchConfig(SET)).toMatchObject({
      SEARCH_HOST: '127.0.0.1',
      SEARCH_PORT: 3001,
      SEARCH_INDEX: 'entries',
    });
  });

  it('has a time-out of its own for indexing', () => {
    expect(readSearchConfig(SET)).toMatchObject({
      SEARCH_INDEXING_TIMEOUT_MS: 60_000,
      SEARCH_REPAIR_EVERY_MINUTES: 60,
    });
    const read = () => readSearchConfig({ ...SET, SEARCH_INDEXING_TIMEOUT_MS: '1', SEARCH_REPAIR_EVERY_MINUTES: 'x' });
    expect(read).toThrow(/SEARCH_INDEXING_TIMEOUT_MS: .*between 100.*\n.*SEARCH_REPAIR_EVERY_MINUTES: /);
  });

  it('keeps clear of the name under which an index is rebuilt', () => {
    expect(() => readSearchConfig({ ...SET, SEARCH_INDEX: 'entries_next' })).toThrow(/SEARCH_INDEX: choose another/);
  });

  it('needs no engine', () => {
    expect(readSearchConfig({ DATABASE_URL: SET.DATABASE_URL }).MEILI_URL).toBeUndefined();
  });

  it('names what is wrong and does not repeat it', () => {
    const read = () =>
      readSearchConfig({ DATABASE_URL: 'mysql://u:hunter2@db/x', MEILI_URL: 'engine', SEARCH_INDEX: 'a b' });
    expect(read).toThrow(/DATABASE_URL:.*\n.*MEILI_URL:.*\n.*SEARCH_INDEX: set it to letters/);
    expect(read).not.toThrow(/hunter2/);
  });
});
