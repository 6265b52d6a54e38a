import type { Problem } from '@vicino/domain';
import type { EntryChange, RunReport } from './run-report.js';

const SIGNS: Readonly<Record<EntryChange['change'], string>> = { CREATED: '+', UPDATED: '~', WITHDRAWN: '-' };

/**
 * A report as lines for a terminal: one line of counts, then what changed, then every problem with its place.
 * @param details False leaves the changes and problems of severity INFO out.
 */
export function reportLines(report: RunReport, details: boolean): string[] {
  const { counts } = report;
  const verb = report.dryRun ? 'would be ' : '';
  const lines = [
    `${report.sourceId}: ${report.outcome.toLowerCase()} – ${counts.read} records; entries ${verb}` +
      `created ${counts.created}, updated ${counts.updated}, unchanged ${counts.unchanged}, withdrawn ${counts.withdrawn}; ` +
      `problems ${counts.problems}`,
  ];
  if (report.reason !== null) lines.push(`  ! ${report.reason}`);
  if (details) lines.push(...report.changes.map(changeLine));
  const shown = details ? report.problems : report.problems.filter(({ severity }) => severity !== 'INFO');
  return [...lines, ...shown.map(problemLine)];
}

function changeLine({ change, externalId, title, fields }: EntryChange): string {
  const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  return `  ${SIGNS[change]} ${externalId} "${title}"${what}`;
}

function problemLine({ severity, code, position, field, value, suggestion }: Problem): string {
  const place = [position, field].filter((part) => part !== null).join(', ');
  const read = value === null ? '' : ` "${value.replaceAll(/\s+/g, ' ').slice(0, 80)}"`;
  const cure = suggestion === null ? '' : ` → ${suggestion}`;
  return `  ${severity.toLowerCase()} ${code}${place === '' ? '' : ` at ${place}`}:${read}${cure}`;
}
