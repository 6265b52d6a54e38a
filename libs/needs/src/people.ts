import { targetGroups } from './code-lists.js';
import { phraseOf } from './phrase.js';
import { RunFinder } from './run-finder.js';
import type { Token } from './text-tokens.js';

/** Names of target groups that name something else as often ("persone", "adulti", "studenti"…). */
const VAGUE = new Set([
  'persone',
  'adulti',
  'generale',
  'enti',
  'personale',
  'lavoratori',
  'associazioni',
  'familiari',
]);

const NAMES = targetGroups()
  // A text that names volunteers or social workers mostly says who helps, not who is helped.
  .filter((group) => group.slug !== 'tutti' && group.slug !== 'operatori')
  .flatMap((group) =>
    [group.label, group.slug, ...group.otherNames]
      .filter((name) => !VAGUE.has(name))
      .flatMap((name) => phraseOf(name)?.runs.map((run) => ({ group: group.slug, run })) ?? []),
  );
const FINDER = new RunFinder(NAMES.map(({ run }) => run));

/** Slugs of the target groups a text names. */
export function peopleIn(tokens: readonly Token[]): ReadonlySet<string> {
  const found = FINDER.find(tokens);
  return new Set(NAMES.filter(({ run }) => found.has(run.key)).map(({ group }) => group));
}
