import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../infra/local/src/free-port.ts';
import { runProgram } from '../support/run-program.ts';

/** The gateway as a process of its own; comes back when it answers. */
export async function startGateway(environment) {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const program = resolve(import.meta.dirname, '../../apps/gateway/src/main.ts');
  const running = runProgram(program, [], {
    env: {
      ...environment,
      NODE_ENV: 'production',
      PORT: port,
      INGESTION_PORT: String(await freePort()),
      WIDGET_DIR: resolve('dist/no-widget'),
    },
  });
  const answers = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    }).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries > 600) throw new Error(`The gateway does not answer: ${running.lines.join('\n')}`);
    await pause(100);
  }
  return {
    url,
    async stop() {
      running.child.kill('SIGTERM');
      await running.exited;
    },
  };
}
