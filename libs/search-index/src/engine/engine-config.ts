import { configFields } from '@vicino/runtime';
import { z } from 'zod';

/** Where the index is: variables that whoever writes it and whoever asks it read alike. */
export const engineConfigFields = {
  /** Without one, PostgreSQL answers everything, and says that its answers are the lesser ones. */
  MEILI_URL: configFields.meiliUrl.optional(),
  MEILI_KEY: configFields.meiliKey,
  /** Name of the index, for more than one catalogue on one engine. */
  SEARCH_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, 'set it to letters, digits, _ and - only')
    .refine((name) => !name.endsWith('_next'), 'choose another ending than _next, which the rebuild of an index takes')
    .default('entries'),
};
