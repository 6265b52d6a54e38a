import type { SourceDefinition } from '../source.js';
import { ask } from './attempts.js';
import type { FetchPolicy, Validators } from './fetch-policy.js';
import { fetchProblem, unreadable } from './fetch-problem.js';
import { agentFor } from './http-exchange.js';
import type { OpenedSource } from './opened-source.js';
import { Robots } from './robots.js';

/** Said of an address that is none. */
export const NO_ADDRESS = 'Questo non è un indirizzo. Correggerlo nella tabella delle fonti.';

/**
 * A file on the web, brought to a temporary file. Attempts that may help are repeated; what a person has to cure is a
 * problem at once.
 */
export async function openHttps(
  address: string,
  maxBytes: number,
  known: Validators,
  policy: FetchPolicy,
  robots: SourceDefinition['robots'],
): Promise<OpenedSource> {
  if (!URL.canParse(address)) return { kind: 'problem', problem: unreadable(address, NO_ADDRESS) };
  const url = new URL(address);
  const agent = agentFor(policy);
  try {
    const result = await ask(
      { url, maxBytes, known, robots: robots === 'ignore' ? null : new Robots(policy, agent) },
      policy,
      agent,
    );
    if (result.kind === 'not-modified') return result;
    const { spooled, validators } = result;
    return { kind: 'content', input: spooled.input, validators, close: () => spooled.remove() };
  } catch (error) {
    return { kind: 'problem', problem: fetchProblem(error, url, maxBytes) };
  } finally {
    await agent.destroy();
  }
}
