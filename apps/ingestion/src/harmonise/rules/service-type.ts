import { matchServiceType, serviceTypeBySlug } from '@vicino/needs';
import { type Answer, certain } from '../answer.js';
import { cleanText } from './text.js';
import { perhaps } from './named-list.js';

/**
 * The slug of the one service type a cell names by label, slug or synonym; null when the source names none.
 * A name that is not in the list, or fits several, is `SERVICE_TYPE_UNKNOWN` and null: types are never guessed,
 * because national statistics are counted by them.
 */
export function serviceTypeOf(raw: string): Answer<string | null> {
  const text = cleanText(raw);
  if (text === '') return certain(null);
  const match = matchServiceType(text);
  if (match.kind === 'CERTAIN') return certain(match.slug);
  const candidates = match.kind === 'DOUBTFUL' ? match.candidates : match.suggestion === null ? [] : [match.suggestion];
  return certain(null, {
    code: 'SERVICE_TYPE_UNKNOWN',
    severity: 'WARNING',
    value: raw,
    suggestion:
      perhaps(candidates.map((slug) => serviceTypeBySlug(slug)?.label)) ??
      'Usare una voce dell’elenco delle tipologie di servizio.',
  });
}
