import type { Catalogue } from './catalogue.js';
import { relevantTo } from './catalogue.js';
import type { JudgedQuery } from './judged-queries.js';
import type { Judged } from './measures.js';
import type { WayOfSearching } from './ways-of-searching.js';

/** Asks one question and says which of the first ten hits are right. */
export async function judge(way: WayOfSearching, catalogue: Catalogue, query: JudgedQuery): Promise<Judged> {
  const relevant = relevantTo(catalogue, query);
  const { ids, total, alternatives } = await way.ask(query);
  return { right: ids.map((id) => relevant.has(id)), relevant: relevant.size, total, alternatives };
}
