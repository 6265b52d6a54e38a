import { managingBodies, matchManagingBody } from '@vicino/territory';
import { type Answer, certain } from '../answer.js';
import { saysNothing } from './placeholder.js';
import { cleanText } from './text.js';

/**
 * Slug of the managing body that answers for a record, by name ("C.I.S.S.-A.C.", "Unione NET") or slug. Without a word
 * of its own a record is the source's. A name that is none, or fits several, is `MANAGING_BODY_UNKNOWN`, and the record
 * stays the source's.
 */
export function managingBodyOf(raw: string, ofSource: string | null): Answer<string | null> {
  const text = cleanText(raw);
  if (saysNothing(text)) return certain(ofSource);
  const bodies = managingBodies();
  if (bodies.some(({ id }) => id === text)) return certain(text);
  const match = matchManagingBody(text, ofSource ?? undefined);
  if (match.kind === 'CERTAIN') return certain(match.id);
  const candidates = match.kind === 'DOUBTFUL' ? match.candidates : bodies.map(({ id }) => id);
  const names = bodies.flatMap(({ id, shortName }) => (candidates.includes(id) ? [`${shortName} (${id})`] : []));
  const suggestion = `Scrivere uno di questi enti: ${names.join(', ')}.`;
  return certain(ofSource, { code: 'MANAGING_BODY_UNKNOWN', severity: 'WARNING', value: raw, suggestion });
}
