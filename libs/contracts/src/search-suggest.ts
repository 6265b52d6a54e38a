import { z } from 'zod';

/** What is being typed, and by whom: suggestions respect the residence as results do. */
export const suggestQuerySchema = z.object({
  text: z.string().max(100),
  municipality: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  /** Most of each kind. */
  limit: z.number().int().min(1).max(10).default(4),
  today: z.iso.date(),
});
export type SuggestQuery = z.infer<typeof suggestQuerySchema>;

/** Each list best first. Needs and places come without the engine, entries and providers from it. */
export const suggestAnswerSchema = z.object({
  /** Slugs. `words`: what people say that answered, where it was not the label. */
  needs: z.array(z.object({ slug: z.string(), words: z.string().nullable() })),
  entries: z.array(z.object({ id: z.uuid(), slug: z.string(), title: z.string() })),
  providers: z.array(z.object({ name: z.string(), count: z.number().int().min(1) })),
  /** ISTAT codes. `words`: the other or former name that answered. */
  places: z.array(z.object({ istatCode: z.string(), words: z.string().nullable() })),
  degraded: z.boolean(),
});
export type SuggestAnswer = z.infer<typeof suggestAnswerSchema>;
