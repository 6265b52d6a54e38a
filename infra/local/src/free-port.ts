import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** True when nobody listens on this port of the host (loopback when none is named). */
export async function isPortFree(port: number, host: string = LOOPBACK): Promise<boolean> {
  return (await tryListen(port, host)) !== null;
}

/** A free loopback port: the preferred one when it is free, otherwise one the system picks. */
export async function freePort(preferred?: number): Promise<number> {
  const port = (preferred && (await tryListen(preferred, LOOPBACK))) || (await tryListen(0, LOOPBACK));
  if (!port) throw new Error('The system has no free loopback port.');
  return port;
}

/** The port that could be taken and was given back, or null when somebody holds it. */
function tryListen(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}
