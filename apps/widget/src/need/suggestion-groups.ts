import type { Suggestions } from '../api/catalogue.js';
import type { MessageKey } from '../i18n/translate.js';
import { ALL, NO_QUESTION, type PageState } from '../state/page-state.js';

/** Something one may be about to ask, and where choosing it leads. */
export interface SuggestionOption {
  readonly label: string;
  /** The words that answered, where they are not the label. */
  readonly words: string | null;
  readonly changes: Partial<PageState>;
}

export interface SuggestionGroup {
  readonly title: MessageKey;
  readonly options: readonly SuggestionOption[];
}

/** Suggestions of each kind that fit on a phone above its keyboard. */
const FEW = 3;

/** Suggestions by kind, those of a kind together; kinds without any are left out. */
export function suggestionGroups({ needs, entries, providers, places }: Suggestions): readonly SuggestionGroup[] {
  const groups: readonly SuggestionGroup[] = [
    {
      title: 'suggest.needs',
      options: needs.map(({ slug, label, words }) => ({
        label,
        words,
        changes: { ...NO_QUESTION, needs: [slug] },
      })),
    },
    {
      title: 'suggest.entries',
      options: entries.map(({ slug, title }) => ({ label: title, words: null, changes: { sheet: slug } })),
    },
    {
      title: 'suggest.providers',
      options: providers.map(({ name }) => ({
        label: name,
        words: null,
        changes: { ...NO_QUESTION, needs: [ALL], provider: name },
      })),
    },
    {
      title: 'suggest.places',
      options: places.map(({ istatCode, label, words }) => ({ label, words, changes: { municipality: istatCode } })),
    },
  ];
  return groups
    .map(({ title, options }) => ({ title, options: options.slice(0, FEW) }))
    .filter(({ options }) => options.length > 0);
}
