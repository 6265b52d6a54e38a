import type { IncomingMessage } from 'node:http';

/** Calls back with the whole body of a request once it has come. A request that breaks off calls nobody back. */
export function wholeBody(request: IncomingMessage, onBody: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    const [only] = chunks;
    onBody(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
  });
}
