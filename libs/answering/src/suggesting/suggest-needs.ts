import type { SuggestAnswer } from '@vicino/contracts';
import { foldText } from '@vicino/domain';
import { needs, needsOfQuestion, rankOfBegun, rankOfTyped, TYPED_RANKS, wordsOf, type TypedRank } from '@vicino/needs';

type NeedSuggestion = SuggestAnswer['needs'][number];

/** One way of calling a need. */
interface Name {
  readonly slug: string;
  /** Folded. */
  readonly key: string;
  /** As people say it; null for the label. */
  readonly words: string | null;
  /** 0 for the label, then the words in the order of the taxonomy: Italian first, the commonest before the rarer. */
  readonly place: number;
}

interface Fitting {
  readonly name: Name;
  readonly rank: TypedRank;
}

const NAMES: readonly Name[] = needs().flatMap(({ slug, label }) => [
  { slug, key: foldText(label), words: null, place: 0 },
  ...wordsOf(slug).map((words, index) => ({ slug, key: foldText(words), words, place: index + 1 })),
]);

/**
 * Needs for somebody who is typing, by the beginning of their labels and of what people call them in any language the
 * taxonomy knows; then those a whole sentence speaks of; one typing error is forgiven from four letters where
 * nothing else fits.
 */
export function suggestNeeds(text: string, limit: number): readonly NeedSuggestion[] {
  const typed = foldText(text);
  if (typed === '') return [];
  const spoken = needsOfQuestion(text).needs.map(({ slug, evidence }) => ({ slug, words: evidence.join(', ') }));
  const certain = distinct([...inOrder(fitting(typed, rankOfBegun)), ...spoken]);
  return (certain.length > 0 ? certain : distinct(inOrder(fitting(typed, rankOfTyped)))).slice(0, limit);
}

function fitting(typed: string, rankOf: (typed: string, key: string) => TypedRank | null): readonly Fitting[] {
  return NAMES.flatMap((name) => {
    const rank = rankOf(typed, name.key);
    return rank === null ? [] : [{ name, rank }];
  });
}

function inOrder(found: readonly Fitting[]): readonly NeedSuggestion[] {
  return found
    .toSorted((one, other) => orderOf(one) - orderOf(other) || one.name.place - other.name.place)
    .map(({ name: { slug, words } }) => ({ slug, words }));
}

function orderOf({ rank }: Fitting): number {
  return TYPED_RANKS.indexOf(rank);
}

function distinct(suggestions: readonly NeedSuggestion[]): readonly NeedSuggestion[] {
  const bySlug = new Map<string, NeedSuggestion>();
  for (const suggestion of suggestions) if (!bySlug.has(suggestion.slug)) bySlug.set(suggestion.slug, suggestion);
  return [...bySlug.values()];
}
