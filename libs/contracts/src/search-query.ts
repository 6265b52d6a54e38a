import { z } from 'zod';
import { ENTRY_KINDS } from '@vicino/domain';

/** Fields of the index one can filter by and count. The names are those of `SearchInput` in the GraphQL schema. */
export const FACET_FIELDS = ['needs', 'targetGroups', 'serviceTypes', 'kinds', 'managingBodies', 'districts'] as const;
export const facetFieldSchema = z.enum(FACET_FIELDS);
export type FacetField = z.infer<typeof facetFieldSchema>;

const slugs = z.array(z.string().min(1).max(80)).max(50).default([]);

/** What the gateway asks of the search service. Filters of one field are alternatives; fields narrow each other. */
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
  offset: z.number().int().min(0).max(10_000).default(0),
  limit: z.number().int().min(0).max(100).default(20),
  /** ISO date in Europe/Rome by which closing dates are judged. */
  today: z.iso.date(),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** Text in which the words found stand between U+E000 and U+E001: the outlet escapes first and marks after. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

export const searchAnswerSchema = z.object({
  totalCount: z.number().int().min(0),
  hits: z.array(
    z.object({
      id: z.uuid(),
      highlights: z.array(z.object({ field: z.string(), snippet: z.string() })),
    }),
  ),
  /** Counts under every other filter in force: what one gets by choosing the value. Values by falling count. */
  facets: z.array(
    z.object({
      field: facetFieldSchema,
      values: z.array(z.object({ value: z.string(), count: z.number().int().min(0) })),
    }),
  ),
  /** True when the engine was away and the answer is a lesser one. */
  degraded: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
