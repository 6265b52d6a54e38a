import { describe, expect, it } from '@jest/globals';
import { createLogger } from './create-logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void, level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  write(createLogger('search', { level, stream: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('createLogger', () => {
  it('writes one JSON object a line with level, app, context and text', () => {
    expect(logged((logger) => logger.log('12 entries indexed', 'IndexLoop'))).toEqual([
      expect.objectContaining({ level: 'info', app: 'search', context: 'IndexLoop', msg: '12 entries indexed' }),
    ]);
  });

  it('keeps the fields of objects and the stack of errors', () => {
    const [line] = logged((logger) => logger.error(new Error('engine away'), { attempt: 3 }, 'IndexLoop'));
    expect(line).toMatchObject({ msg: 'engine away', attempt: 3, context: 'IndexLoop', err: { type: 'Error' } });
  });

  it("tells Nest's stack argument from its context argument", () => {
    const stack = new Error('x').stack ?? '';
    const [line] = logged((logger) => logger.error('failed', stack, 'Runs'));
    expect(line).toMatchObject({ stack, context: 'Runs' });
  });

  it('leaves out what is below the level', () => {
    expect(logged((logger) => logger.log('quiet'), 'warn')).toEqual([]);
  });

  it('hides secrets and personal data under their keys', () => {
    const [line] = logged((logger) =>
      logger.log({
        password: 'p1',
        profile: { age: 80 },
        req: { headers: { authorization: 'Bearer p2', cookie: 'sid=p3', 'set-cookie': 'p4' } },
        user: { email: 'p5@example.org', phone: 'p6' },
      }),
    );
    expect(JSON.stringify(line)).not.toMatch(/p[1-6]|80/);
  });

  it('hides credentials inside texts and stacks', () => {
    const [line] = logged((logger) =>
      logger.error(new Error('connect postgresql://vicino:s3cret@db:5432/x failed'), 'Store'),
    );
    expect(JSON.stringify(line)).not.toContain('s3cret');
    expect(line).toMatchObject({ msg: 'connect postgresql://***@db:5432/x failed' });
  });
});
