import { createHash } from 'node:crypto';
import type { Gathered } from '../harmonise/index.js';
import type { SourceDefinition } from '../sources/index.js';

/**
 * Digest (SHA-256, hex) of what decides, beside the records and the day, what becomes of the records of a source: the
 * rules, what the table says of the source, and who asked not to be listed. Under other circumstances everything is
 * read and harmonised again.
 */
export function circumstancesOf(rulesVersion: string, source: SourceDefinition, doNotListFingerprint: string): string {
  const { id, name, managingBody, mapping, keyFields, groupBy, freshness } = source;
  const policy = [id, name, managingBody, mapping, keyFields, groupBy, freshness.reviewEveryMonths];
  return sha256(JSON.stringify([rulesVersion, policy, doNotListFingerprint]));
}

/** Digest (SHA-256, hex) of the records of an entry under these circumstances. */
export function inputHash(circumstances: string, gathered: Pick<Gathered, 'content'>): string {
  return sha256(circumstances + gathered.content());
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
