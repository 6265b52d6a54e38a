import { FACET_FIELDS } from '@vicino/contracts';
import { STOP_WORDS, synonyms } from '@vicino/needs';
import { ACRONYMS } from './acronyms.js';
import type { SearchDocument } from './search-document.js';

type DocumentField = keyof SearchDocument;

/** Heaviest first: a word in the title says more than the same word at the end of a description. */
export const SEARCHABLE: readonly DocumentField[] = [
  'title',
  'needLabels',
  'summary',
  'categories',
  'organizations',
  'places',
  'description',
];

/** Fields with the provider's own words, those that name needs left out. */
export const SAYING = SEARCHABLE.filter((field) => field !== 'needLabels');

/** The only fields the engine ever gives back; the rest of a document can be asked about, not read. */
const READABLE: readonly DocumentField[] = ['id', 'version', 'slug', 'title', 'needWeight', 'points'];

/** Filtered by equality alone; the first ten are also counted. */
const CHOSEN: readonly DocumentField[] = [
  ...FACET_FIELDS,
  'municipalities',
  'hours',
  'eligibleRequires',
  'eligibleElsewhere',
];

/** Filtered by less and more alone. */
const COMPARED: readonly DocumentField[] = [
  'closesOn',
  'eligibleAgeFrom',
  'eligibleAgeTo',
  'eligibleIseeTo',
  'eligibleResidenceYears',
  'eligibleInvalidityFrom',
];

/** What decides, in this order; each later rule only between entries the earlier ones hold equal. */
export const RANKING_RULES = [
  // What is meant: the weight of the needs understood or chosen; among equals what is nearest. Asked for in engine-queries.ts.
  'sort',
  // What is said, as the engine judges words; `attribute` follows the order of SEARCHABLE.
  'words',
  'typo',
  'proximity',
  'attribute',
  'exactness',
  // What is made for this place before what is for the province or the country.
  'scopeRank:asc',
  // A counter or a visit at home before a telephone line that answers the whole country.
  'remoteRank:asc',
  // What somebody confirmed lately before what nobody has looked at for years.
  'verifiedOn:desc',
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
    { attributePatterns: [...CHOSEN], features: filtering({ equality: true, comparison: false }) },
    // Names of providers are values themselves: they are suggested by their first letters.
    { attributePatterns: ['provider'], features: { facetSearch: true, filter: { equality: true, comparison: false } } },
    { attributePatterns: [...COMPARED], features: filtering({ equality: false, comparison: true }) },
  ],
  sortableAttributes: ['needWeight', 'closesOn', 'scopeRank', 'seats'] satisfies DocumentField[],
  rankingRules: RANKING_RULES,
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
  facetSearch: true,
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
