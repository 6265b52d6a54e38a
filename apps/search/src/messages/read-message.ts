import { searchQuerySchema, type SearchQuery } from '@vicino/contracts';
import { QueryRefused } from './query-refused.js';

/**
 * The message as a question of the contract, with defaults filled in.
 * @throws QueryRefused naming each field that is wrong and what it should be; the values themselves are not repeated
 */
export function readQuery(message: unknown): SearchQuery {
  const read = searchQuerySchema.safeParse(message);
  if (read.success) return read.data;
  const { issues } = read.error;
  const told = issues.map((issue) => `${fieldOf(issue)}: ${issue.message}`).join('; ');
  throw new QueryRefused([...new Set(issues.map(fieldOf))], told);
}

function fieldOf(issue: { path: readonly PropertyKey[] }): string {
  return issue.path.length === 0 ? 'message' : issue.path.map(String).join('.');
}
