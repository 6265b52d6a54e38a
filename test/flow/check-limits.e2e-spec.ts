import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, readConfig } from '@vicino/runtime';
import { type ClonedDatabase, cloneDatabase } from '@vicino/store/testing';
import { gatewayConfigSchema } from '../../apps/gateway/src/config.js';
import { createGateway } from '../../apps/gateway/src/gateway.js';

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: string;
  readonly message: string;
}

let cloned: ClonedDatabase;
let gateway: NestFastifyApplication | null = null;

beforeAll(async () => {
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
});

afterEach(async () => {
  await gateway?.close();
  gateway = null;
});

afterAll(() => cloned?.drop());

const config = (env: Record<string, string>) =>
  readConfig(gatewayConfigSchema, {
    DATABASE_URL: cloned.url,
    SEARCH_PORT: '1',
    INGESTION_PORT: '1',
    WIDGET_DIR: 'dist/no-widget',
    LOG_LEVEL: 'fatal',
    ...env,
  });

async function start(env: Record<string, string>): Promise<(from?: string) => Promise<Answer>> {
  gateway = await createGateway(config({ VICINO_CHECKS_PER_MINUTE: '2', ...env }));
  await gateway.listen(0, '127.0.0.1');
  const url = await gateway.getUrl();
  return async (from) => {
    const headers = from === undefined ? {} : { 'x-forwarded-for': from };
    const response = await fetch(`${url}/check?source=cis-cirie`, { method: 'POST', headers });
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...error };
  };
}

describe('who has files checked one after the other', () => {
  it('is asked to wait, and told how long', async () => {
    const check = await start({});
    // Without a form each is refused for that; it counts all the same.
    expect([(await check()).status, (await check()).status]).toEqual([415, 415]);
    const third = await check();
    expect(third).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(third.message).toMatch(/^Si possono controllare 2 file al minuto\. Riprovare tra \d+ secondi\.$/);
    expect(Number(third.retryAfter)).toBeGreaterThan(0);
    expect(Number(third.retryAfter)).toBeLessThanOrEqual(60);
  });

  it('may go on asking everything else', async () => {
    const check = await start({});
    for (const _ of [1, 2, 3]) await check();
    const url = await gateway?.getUrl();
    const question = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (const _ of [1, 2, 3, 4]) {
      const body = JSON.stringify({ query: '{ managingBodies { slug: id } }' });
      expect((await fetch(`${url}/graphql`, { ...question, body })).status).toBe(200);
    }
  });

  it('cannot pass for another by a header', async () => {
    const check = await start({});
    const answers = [await check('203.0.113.1'), await check('203.0.113.2'), await check('203.0.113.3')];
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 429]);
  });

  it('is told from others behind a proxy that is trusted', async () => {
    const check = await start({ VICINO_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });
    for (const caller of ['203.0.113.1', '203.0.113.2'])
      expect([(await check(caller)).status, (await check(caller)).status]).toEqual([415, 415]);
    expect((await check('203.0.113.1')).status).toBe(429);
    expect((await check('203.0.113.9')).status).toBe(415);
    // What the caller wrote before the proxy added its own is not believed.
    expect((await check('198.51.100.7, 203.0.113.2')).status).toBe(429);
  });
});

describe('the settings of the limit', () => {
  it.each([
    ['VICINO_TRUSTED_PROXIES', 'everybody'],
    ['VICINO_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['VICINO_TRUSTED_PROXIES', '10.0.0.1,'],
    ['VICINO_CHECKS_PER_MINUTE', '0'],
    ['VICINO_CHECKS_PER_MINUTE', 'many'],
  ])('%s cannot be %j', (name, value) => {
    expect(() => config({ [name]: value })).toThrow(ConfigError);
    expect(() => config({ [name]: value })).toThrow(name);
  });
});
