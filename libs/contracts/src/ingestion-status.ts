import { z } from 'zod';

/** How the ingestion service stands. */
export const ingestionStatusSchema = z.object({
  /** True once every source has been run at least once since this process started. */
  firstRunDone: z.boolean(),
  running: z.string().nullable(),
});
export type IngestionStatus = z.infer<typeof ingestionStatusSchema>;
