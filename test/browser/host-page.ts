import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else, with one page at every address; the catalogue is a guest on it. */
export async function serveHostPage(body: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const page = `<!doctype html><html lang="it"><head><title>Comune di prova</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
