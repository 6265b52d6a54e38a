/**
 * Stands for any of the three apps where only the supervisor is tested. It notes what happens to it in `$NOTES`, serves
 * /health/ready when it is the gateway, and ends like an app does: on SIGTERM, or when its supervisor is gone.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { setInterval } from 'node:timers';

const app = basename(join(process.argv[1], '../..'));
const notes = process.env.NOTES;
const note = (what) => appendFileSync(notes, `${JSON.stringify({ app, what, pid: process.pid })}\n`);
const env = ['DATABASE_URL', 'MEILI_URL', 'MEILI_KEY', 'SEARCH_PORT', 'INGESTION_PORT', 'NODE_ENV'];

if (process.argv[2] === 'migrate') {
  note(existsSync(`${notes}.migration-fails`) ? 'migration failed' : 'migrated');
  if (existsSync(`${notes}.migration-fails`)) {
    console.error('relation "entry" is in the way');
    process.exit(3);
  }
  process.exit(0);
}

const end = (why) => () => {
  note(why);
  // Long enough for a wrong order of ending to show.
  setTimeout(() => process.exit(0), 100);
};
process.once('SIGTERM', end('SIGTERM'));
process.once('disconnect', end('disconnect'));
note(`started with ${env.filter((name) => process.env[name]).join(' ')}`);
if (existsSync(`${notes}.${app}-fails`)) {
  console.log(JSON.stringify({ level: 'error', msg: 'cannot work here' }));
  process.exit(1);
}
if (app === 'gateway') {
  createServer((_, response) => {
    response.statusCode = existsSync(`${notes}.not-ready`) ? 503 : 200;
    response.end('{}');
  }).listen(Number(process.env.PORT), process.env.HOST);
} else {
  setInterval(() => undefined, 60_000);
}
