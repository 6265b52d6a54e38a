import { matchTargetGroup, targetGroupBySlug } from '@vicino/needs';
import { type Answer, certain } from '../answer.js';
import { matchNamedList, perhaps } from './named-list.js';

/**
 * Slugs of the target groups a cell names: "anziani, disabili", "tutti; famiglie", HTML lists already opened.
 * A word that names none is `TARGET_GROUP_UNKNOWN` with what it may have meant.
 */
export function targetGroupsOf(raw: string): Answer<readonly string[]> {
  const { slugs, unmatched } = matchNamedList(raw, matchTargetGroup);
  return certain(
    slugs,
    ...unmatched.map(({ name, candidates }) => ({
      code: 'TARGET_GROUP_UNKNOWN' as const,
      severity: 'WARNING' as const,
      value: name,
      suggestion:
        perhaps(candidates.map((slug) => targetGroupBySlug(slug)?.label)) ??
        'Usare una voce dell’elenco dei destinatari.',
    })),
  );
}
