import { suggestQuerySchema, type SuggestQuery } from '@vicino/contracts';
import { QueryRefused } from './query-refused.js';

/**
 * The message as what is being typed, with defaults filled in.
 * @throws QueryRefused naming the fields that are wrong; what was typed is not repeated
 */
export function readSuggestQuery(message: unknown): SuggestQuery {
  const read = suggestQuerySchema.safeParse(message);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.map(String).join('.') || 'message');
  const told = read.error.issues.map((issue, index) => `${fields[index] ?? ''}: ${issue.message}`).join('; ');
  throw new QueryRefused([...new Set(fields)], told);
}
