import type { SearchAnswer, SearchQuery } from '@vicino/contracts';
import { needBySlug } from '@vicino/needs';
import { managingBodyById, municipalityByCode } from '@vicino/territory';
import type { Texts } from '../i18n/texts.js';
import { changeFor } from './alternative-change.js';
import type { Alternative } from './alternative.model.js';

/** The ways on of an answer, each with what to write on it and what to send for it. */
export function labelledAlternatives(query: SearchQuery, answer: SearchAnswer, texts: Texts): Alternative[] {
  return answer.alternatives.map(({ kind, value, count }) => ({
    kind,
    value,
    count,
    label: texts.alternative(kind, { count, name: nameOf(value) }),
    change: changeFor({ kind, value }, query, answer.understoodAs),
  }));
}

/** Slugs, codes and ids of needs, municipalities and bodies never meet. */
function nameOf(value: string | null): string {
  if (value === null) return '';
  const name = needBySlug(value)?.label ?? municipalityByCode(value)?.name ?? managingBodyById(value)?.shortName;
  return name ?? value;
}
