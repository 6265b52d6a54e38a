import { assertNever } from '@vicino/domain';
import type { SourceDefinition } from '../source.js';
import { type FetchPolicy, NO_VALIDATORS, type Validators } from './fetch-policy.js';
import { openFile } from './open-file.js';
import { openHttps } from './open-https.js';
import { openPages } from './open-pages.js';
import type { OpenedSource } from './opened-source.js';

/**
 * Opens a source where it is. What goes wrong is a problem in the answer, not a throw.
 * `known`: the validators of the last run that was stored, to be told "not modified" where the server can say so.
 */
export function openSource(
  source: SourceDefinition,
  policy: FetchPolicy,
  known: Validators = NO_VALIDATORS,
): Promise<OpenedSource> {
  const { location, limits, robots } = source;
  switch (location.kind) {
    case 'file':
      return openFile(policy.feedsFolder, location.path, limits.maxBytes);
    case 'https':
      return openHttps(location.url, limits.maxBytes, known, policy, robots);
    case 'pages':
      return openPages(location, limits.maxBytes, known, policy, robots);
    default:
      return assertNever(location, 'location of a source');
  }
}
