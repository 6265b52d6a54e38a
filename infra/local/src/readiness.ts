import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Say } from './engines/engine.js';

const EVERY_MS = 300;

/** What the gateway says of itself at /health/ready, as far as it is shown here. */
const readySchema = z.object({
  checks: z.object({
    store: z.string().optional(),
    search: z.object({ engine: z.string(), documents: z.number().nullable(), pending: z.number() }).nullish(),
    ingestion: z.object({ firstRunDone: z.boolean(), running: z.string().nullable() }).nullish(),
  }),
});

/** One line on how far the start is, from the body of /health/ready; null when it says nothing one could show. */
export function progressLine(body: unknown): string | null {
  const parsed = readySchema.safeParse(body);
  if (!parsed.success) return null;
  const { search, ingestion } = parsed.data.checks;
  return [
    ingestion?.running ? `Reading the feed ${ingestion.running}` : null,
    ingestion?.firstRunDone ? 'The feeds are in' : null,
    search?.documents == null ? null : `${search.documents} entries can be found`,
    search?.pending ? `${search.pending} wait to be indexed` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/**
 * Asks the gateway until it says it is ready (status 200), telling what changed meanwhile.
 * @throws the reason of `signal` when that is aborted first
 */
export async function waitUntilReady(origin: string, say: Say, signal: AbortSignal): Promise<void> {
  let said = '';
  for (;;) {
    signal.throwIfAborted();
    const answer = await ask(origin);
    if (answer?.ready) return;
    const line = progressLine(answer?.body) ?? '';
    if (line !== said && line !== '') say(line);
    said = line || said;
    await pause(EVERY_MS);
  }
}

async function ask(origin: string): Promise<{ ready: boolean; body: unknown } | null> {
  try {
    const response = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return { ready: response.status === 200, body: await response.json() };
  } catch {
    return null;
  }
}
