import type { NeedAssignment } from '@vicino/domain';
import { deriveNeeds, matchNeed, needBySlug } from '@vicino/needs';
import { type Answer, certain, type Finding, likely } from '../answer.js';
import { remember } from '../remember.js';
import { matchNamedList, perhaps } from './named-list.js';

/** What the needs of a record are read or derived from. */
export interface NeedsQuestion {
  /** The cell of needs as written; empty when the source has none. */
  readonly stated: string;
  readonly title: string;
  readonly description: string;
  readonly serviceType: string | null;
  readonly targetGroups: readonly string[];
}

/**
 * Needs the source states, by label, slug or synonym in any case. A word that is no need is `NEED_UNKNOWN` with what
 * it may have meant. Only where none is understood are needs derived from title, description and service type; they
 * carry the words that decided, and `NEED_MISSING` tells the provider which were chosen for them (or that none was).
 */
export function needsOf(question: NeedsQuestion): Answer<readonly NeedAssignment[]> {
  const { slugs, unmatched } = statedNeeds(question.stated);
  const unknown = unmatched.map(({ name, candidates }): Finding => ({
    code: 'NEED_UNKNOWN',
    severity: 'WARNING',
    value: name,
    suggestion: perhaps(candidates.map(labelOf)) ?? 'Usare una voce dell’elenco dei bisogni.',
  }));
  if (slugs.length > 0) {
    return certain(
      slugs.map((slug): NeedAssignment => ({ slug, origin: 'STATED', evidence: [] })),
      ...unknown,
    );
  }
  const { title, description, serviceType, targetGroups } = question;
  const derived = deriveNeeds({ title, description, ...(serviceType === null ? {} : { serviceType }), targetGroups });
  const needs = derived.map(({ slug, evidence }): NeedAssignment => ({ slug, origin: 'DERIVED', evidence }));
  return likely(needs, ...unknown, missing(needs));
}

/** Lists of needs repeat; titles and descriptions do not. */
const statedNeeds = remember((stated) => matchNamedList(stated, matchNeed));

function missing(derived: readonly NeedAssignment[]): Finding {
  if (derived.length === 0) {
    return {
      code: 'NEED_MISSING',
      severity: 'ERROR',
      value: '',
      suggestion: 'Indicare almeno un bisogno: senza, il servizio si trova solo per nome.',
    };
  }
  const labels = derived.map(({ slug }) => labelOf(slug) ?? slug).join('; ');
  return { code: 'NEED_MISSING', severity: 'INFO', value: '', suggestion: `Dedotti dal testo: ${labels}.` };
}

function labelOf(slug: string): string | undefined {
  return needBySlug(slug)?.label;
}
