import type { ZodType } from 'zod';
import { QueryRefused } from './query-refused.js';

/**
 * A message as the contract has it, with defaults filled in.
 * @throws QueryRefused naming each field that is wrong and what it should be; the values themselves are not repeated
 */
export function readMessage<Message>(schema: ZodType<Message>, message: unknown): Message {
  const read = schema.safeParse(message);
  if (read.success) return read.data;
  const { issues } = read.error;
  const told = issues.map((issue) => `${fieldOf(issue)}: ${issue.message}`).join('; ');
  throw new QueryRefused([...new Set(issues.map(fieldOf))], told);
}

function fieldOf(issue: { path: readonly PropertyKey[] }): string {
  return issue.path.length === 0 ? 'message' : issue.path.map(String).join('.');
}
