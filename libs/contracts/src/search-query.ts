import { z } from 'zod';
import { ENTRY_KINDS } from '@vicino/domain';
import { profileSchema } from './profile.js';
import { alternativeSchema } from './search-alternative.js';
import { understoodSchema } from './understood.js';

/** Fields of the index one can filter by and count. The names are those of `SearchInput` in the GraphQL schema. */
export const FACET_FIELDS = [
  'needs',
  'targetGroups',
  'serviceTypes',
  'kinds',
  'managingBodies',
  'districts',
  'accessModes',
  'deliveryModes',
  'costs',
  'languages',
] as const;
export const facetFieldSchema = z.enum(FACET_FIELDS);
export type FacetField = z.infer<typeof facetFieldSchema>;

/** `RELEVANCE`: what is meant first. `DISTANCE`: closest location to `near` first. `CLOSING`: what ends soonest first. */
export const SEARCH_ORDERS = ['RELEVANCE', 'DISTANCE', 'CLOSING'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

const slugs = z.array(z.string().min(1).max(80)).max(50).default([]);

/** WGS84 degrees. */
export const pointSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Point = z.infer<typeof pointSchema>;

/** What a search is asked for. Filters of one field are alternatives; fields narrow each other. */
export const searchQuerySchema = z.object({
  text: z.string().max(200).default(''),
  /** ISTAT code of the municipality of residence: only entries whose service area contains it. */
  municipality: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  needs: slugs,
  targetGroups: slugs,
  serviceTypes: slugs,
  kinds: z.array(z.enum(ENTRY_KINDS)).max(2).default([]),
  managingBodies: slugs,
  districts: slugs,
  /** How one gets in: slugs of the code list `access_mode`. */
  accessModes: slugs,
  /** Where it happens: slugs of the code list `delivery_mode`. */
  deliveryModes: slugs,
  /** Slugs of the code list `cost_type`. */
  costs: slugs,
  /** ISO 639-1 codes of languages spoken there. */
  languages: slugs,
  /** Names of who delivers it, as written. */
  providers: z.array(z.string().min(1).max(300)).max(20).default([]),
  /** Local minute in Europe/Rome, `yyyy-mm-ddThh:mm`: only entries whose opening hours are known and open then. */
  openAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .nullable()
    .default(null),
  /** ISO date in Europe/Rome: only entries whose opening hours are known and that open at some minute of that day. */
  openOn: z.iso.date().nullable().default(null),
  /** ISO date: only what ends on that day or before. */
  closingBy: z.iso.date().nullable().default(null),
  /** Leaves out what is certainly not for this person; null for everybody. Never logged, cached or counted. */
  eligibleFor: profileSchema.nullable().default(null),
  /** Where distances are measured from. */
  near: pointSchema.nullable().default(null),
  order: z.enum(SEARCH_ORDERS).default('RELEVANCE'),
  /** Whether needs and places read from the words become filters. */
  understand: z.boolean().default(true),
  /** What was understood before and is not meant: `key` of each (see `understoodSchema`). */
  notMeant: z.array(z.string().max(100)).max(20).default([]),
  /** The fields whose values are counted. */
  facets: z.array(facetFieldSchema).default([...FACET_FIELDS]),
  /** Whether what helps next best is wanted where little is found. */
  nextBest: z.boolean().default(true),
  offset: z.number().int().min(0).max(10_000).default(0),
  limit: z.number().int().min(0).max(100).default(20),
  /** ISO date in Europe/Rome by which closing dates are judged. */
  today: z.iso.date(),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

const hitSchema = z.object({
  id: z.uuid(),
  /** Kilometres, as the crow flies, from `near` to the closest location the public may know; null without either. */
  distanceKm: z.number().min(0).nullable(),
});
export type SearchHit = z.infer<typeof hitSchema>;

export const searchAnswerSchema = z.object({
  totalCount: z.number().int().min(0),
  hits: z.array(hitSchema),
  /** Where there are few hits, what helps next best, none of it among them or counted with them; empty otherwise. */
  nextBest: z.array(hitSchema),
  /** Counts under every other filter in force: what one gets by choosing the value. Values by falling count. */
  facets: z.array(
    z.object({
      field: facetFieldSchema,
      values: z.array(z.object({ value: z.string(), count: z.number().int().min(0) })),
    }),
  ),
  /** What the words of the question were taken to mean, in the order of their weight. */
  understoodAs: z.array(understoodSchema),
  /** What else there is when nothing was found; empty otherwise. */
  alternatives: z.array(alternativeSchema),
  /** True when nothing at all was found and the hits are for the needs closest to what was meant. */
  beside: z.boolean(),
  /** True when the engine was away and the answer is a lesser one. */
  degraded: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
