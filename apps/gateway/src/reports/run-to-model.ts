import type { Run } from '@vicino/store';
import type { RunModel } from './run.model.js';

export function toRunModel({ id, outcome, startedAt, finishedAt, counts, error }: Run): RunModel {
  return { id: String(id), outcome, startedAt, finishedAt, counts, error };
}
