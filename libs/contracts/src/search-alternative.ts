import { z } from 'zod';

/**
 * A way on when nothing was found, with how many entries it leads to (never none).
 * `WIDER_NEED`: value is the slug of the area of needs above the one asked for.
 * `NEIGHBOUR`: value is the ISTAT code of a neighbouring municipality; what is there is for its residents.
 * `EVERYWHERE`: the same question for the whole territory. `FEWER_FILTERS`: the same without the filters besides
 * needs and municipality. `WORDS`: the bare words, without what was understood from them.
 * `DESK`: value is the id of the managing body whose desk listens to anybody of that municipality.
 */
export const ALTERNATIVE_KINDS = ['FEWER_FILTERS', 'WORDS', 'WIDER_NEED', 'NEIGHBOUR', 'EVERYWHERE', 'DESK'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

export const alternativeSchema = z.object({
  kind: z.enum(ALTERNATIVE_KINDS),
  value: z.string().nullable(),
  count: z.number().int().min(1),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** What the desk of a managing body is found by: whoever answers these needs listens to anybody and knows whom to send them to. */
export const DESK_NEEDS: readonly string[] = ['parlare-assistente-sociale', 'orientamento'];
