import { z } from 'zod';

/** A line of the table of sources, as far as others than ingestion need it. */
export const knownSourceSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** Slug of the managing body that answers for the records; null for sources above the seven bodies. */
  managingBody: z.string().nullable(),
  format: z.string(),
  /** Cron expression, Europe/Rome; null when the source is run by hand or at start. */
  schedule: z.string().nullable(),
});
export type KnownSource = z.infer<typeof knownSourceSchema>;

/** The table of sources, in its order. */
export const ingestionSourcesSchema = z.array(knownSourceSchema);
