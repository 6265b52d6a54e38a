import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { configFields } from './config-fields.js';
import { ConfigError, readConfig } from './read-config.js';

const schema = z.object({
  DATABASE_URL: configFields.databaseUrl,
  MEILI_URL: configFields.meiliUrl,
  MEILI_KEY: configFields.meiliKey,
  PORT: configFields.port(3000),
  LOG_LEVEL: configFields.logLevel,
});
const GOOD = { DATABASE_URL: 'postgresql://u:hidden@db:5432/vicino', MEILI_URL: 'http://engine:7700' };

function failure(env: Record<string, string>): ConfigError {
  try {
    readConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('readConfig accepted it');
}

describe('readConfig', () => {
  it('turns texts into typed values and fills in what may be left out', () => {
    expect(readConfig(schema, { ...GOOD, PORT: '8080' })).toEqual({
      ...GOOD,
      MEILI_KEY: '',
      PORT: 8080,
      LOG_LEVEL: 'info',
    });
  });

  it('takes a blank variable as not set', () => {
    expect(readConfig(schema, { ...GOOD, PORT: ' ', LOG_LEVEL: '' })).toMatchObject({ PORT: 3000, LOG_LEVEL: 'info' });
  });

  it('names every bad variable at once, each with its cure', () => {
    const { variables, message } = failure({ MEILI_URL: 'engine:7700', PORT: '70000', LOG_LEVEL: 'loud' });
    expect(variables.map(({ name }) => name)).toEqual(['DATABASE_URL', 'MEILI_URL', 'PORT', 'LOG_LEVEL']);
    expect(message).toContain('PORT: set it to a port number between 1 and 65535');
    expect(message).toContain('DATABASE_URL: set it to the address of PostgreSQL');
  });

  it('repeats no value: it may be a secret put in the wrong place', () => {
    expect(failure({ ...GOOD, DATABASE_URL: 'mysql://u:hidden@db/x' }).message).not.toContain('hidden');
  });

  it.each(['abc', '0', '1.5', '-1'])('refuses port %s', (port) => {
    expect(failure({ ...GOOD, PORT: port }).variables).toHaveLength(1);
  });
});
