import type { DetailsReader, ProblemCount, Run, RunReader, SourceStateReader } from '@vicino/store';
import type { SourceDefinition } from '../sources/index.js';

/** What reports are read from. */
export interface ReportTools {
  readonly runs: Pick<RunReader, 'latest' | 'openProblemCounts'>;
  readonly states: Pick<SourceStateReader, 'all'>;
  readonly details: Pick<DetailsReader, 'ruleCounts'>;
}

/**
 * How every source stands: its last run, when it last succeeded, its open problems by code, and how often each rule
 * of harmonising was only likely of its answer.
 */
export async function reportCommand(tools: ReportTools, sources: readonly SourceDefinition[]): Promise<string[]> {
  const [latest, states, problems, rules] = await Promise.all([
    tools.runs.latest(),
    tools.states.all(),
    tools.runs.openProblemCounts(),
    tools.details.ruleCounts(),
  ]);
  const likely = rules.filter(({ sureness }) => sureness !== 'CERTAIN');
  const lines: string[] = [];
  for (const { id } of sources) {
    lines.push(runLine(id, latest.get(id), states.get(id)?.lastSuccessAt ?? null));
    lines.push(...problems.filter(({ sourceId }) => sourceId === id).map(problemLine));
    const doubtful = likely.filter(({ sourceId }) => sourceId === id);
    lines.push(...doubtful.map(({ rule, count }) => `  likely ${rule}: ${count}`));
  }
  return lines;
}

function runLine(sourceId: string, run: Run | undefined, lastSuccessAt: Date | null): string {
  if (run === undefined) return `${sourceId}: never run`;
  const { counts } = run;
  const reason = run.error === null ? '' : ` – ${run.error}`;
  const success = lastSuccessAt === null ? 'never' : lastSuccessAt.toISOString();
  return (
    `${sourceId}: ${run.outcome.toLowerCase()} at ${run.startedAt.toISOString()}, last success ${success}; ` +
    `read ${counts.read}, created ${counts.created}, updated ${counts.updated}, unchanged ${counts.unchanged}, ` +
    `withdrawn ${counts.withdrawn}, problems ${counts.problems}${reason}`
  );
}

function problemLine({ severity, code, count }: ProblemCount): string {
  return `  ${severity.toLowerCase()} ${code}: ${count}`;
}
