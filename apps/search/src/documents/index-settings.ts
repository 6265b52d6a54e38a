import { synonyms } from '@vicino/needs';
import { ACRONYMS } from './acronyms.js';
import type { SearchDocument } from './search-document.js';
import { STOP_WORDS } from './stop-words.js';

type DocumentField = keyof SearchDocument;

/** Heaviest first: a word in the title says more than the same word at the end of a description. */
export const SEARCHABLE: readonly DocumentField[] = [
  'title',
  'needLabels',
  'needWords',
  'summary',
  'categories',
  'organizations',
  'places',
  'description',
];

/** Fields of which found words are shown. */
export const SNIPPED = ['title', 'summary', 'description'] as const satisfies readonly DocumentField[];

/** The only fields the engine ever gives back; the rest of a document can be asked about, not read. */
const READABLE: readonly DocumentField[] = ['id', 'version', 'slug', ...SNIPPED];

const COUNTED: readonly DocumentField[] = [
  'needs',
  'targetGroups',
  'serviceTypes',
  'kinds',
  'managingBodies',
  'districts',
];

/**
 * How the engine searches. A change here (seen through `fingerprint.ts`) rebuilds the index at the next start.
 * Not here: `_geo` (84 times slower updates at 100,000 documents), embeddings (no model runs where this must run).
 */
export const SEARCH_SETTINGS = {
  searchableAttributes: [...SEARCHABLE],
  displayedAttributes: [...READABLE],
  filterableAttributes: [
    // Slugs and codes: equality only, and no searching inside facet values, whose labels the engine does not know.
    { attributePatterns: [...COUNTED, 'municipalities'], features: filtering({ equality: true, comparison: false }) },
    { attributePatterns: ['closesOn'], features: filtering({ equality: false, comparison: true }) },
  ],
  sortableAttributes: [] as string[],
  /** The engine's own order for the words; then what is near before what is far, then what was confirmed last. */
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'scopeRank:asc', 'verifiedOn:desc'],
  stopWords: [...STOP_WORDS],
  synonyms: synonyms(),
  typoTolerance: {
    enabled: true,
    // Five letters for one wrong one, nine for two: the engine's defaults, which suit Italian endings too.
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    // One letter makes another acronym, one digit another number.
    disableOnWords: [...ACRONYMS],
    disableOnNumbers: true,
  },
  proximityPrecision: 'byWord' as const,
  prefixSearch: 'indexingTime' as const,
  facetSearch: false,
  /** Stated, so that nobody waits for the language of each text to be guessed, wrongly, from ten words. */
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['ita'] }],
  /** Above the 91 needs, the largest list of values; the default of 100 would be met soon. */
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' as const } },
  /** Totals are exact up to here. It costs nothing by itself: the contract ends paging at 10,000. */
  pagination: { maxTotalHits: 1_000_000 },
  /** Below the time-out of a query, so that an answer a little less well sorted comes instead of none. */
  searchCutoffMs: 1200,
};

function filtering(filter: { equality: boolean; comparison: boolean }) {
  return { facetSearch: false, filter };
}
