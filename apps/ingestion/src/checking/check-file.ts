import { setImmediate } from 'node:timers/promises';
import type { CheckPreview, CheckReport } from '@vicino/contracts';
import type { Problem } from '@vicino/domain';
import type { Harmonised, Harmoniser } from '../harmonise/index.js';
import { readInParts } from '../runs/read-in-parts.js';
import { read, type SourceDefinition, type SourceInput } from '../sources/index.js';
import { previewOf } from './preview.js';

/** As many as a person works through before sending the file again; all are counted. */
const MOST_PROBLEMS = 500;
const MOST_PREVIEWS = 100;

/** Far more than any body lists; a file of a million tiny rows must not keep the rules busy. */
const MOST_RECORDS = 20_000;

/** Records between two breaths, so that the service answers others meanwhile. */
const BREATH = 100;

/**
 * Reads and harmonises a file as a run would, and keeps nothing but what is answered. What people corrected by hand and
 * the do-not-list are not looked at: whoever asks might be anybody.
 */
export async function checkFile(
  source: SourceDefinition,
  input: SourceInput,
  harmoniser: Harmoniser,
): Promise<CheckReport> {
  const report = {
    records: 0,
    entries: 0,
    problemCounts: { ERROR: 0, WARNING: 0, INFO: 0 },
    problems: new Array<Problem>(),
    preview: new Array<CheckPreview>(),
  };
  const addProblem = (problem: Problem): void => {
    report.problemCounts[problem.severity] += 1;
    if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
  };
  const addEntry = ({ entry, problems, rawPositions }: Harmonised): void => {
    problems.forEach(addProblem);
    if (entry === null) return;
    report.entries += 1;
    if (report.preview.length < MOST_PREVIEWS) report.preview.push(previewOf(entry, rawPositions));
  };
  for await (const { records, problems } of readInParts(read(source, input), BREATH)) {
    await setImmediate();
    report.records += records.length;
    problems.forEach(addProblem);
    harmoniser.add(records).forEach(addEntry);
    if (report.records >= MOST_RECORDS) {
      addProblem(stoppedAt(records.at(-1)?.position ?? null, report.records));
      break;
    }
  }
  harmoniser.finish().forEach(addEntry);
  return report;
}

function stoppedAt(position: string | null, records: number): Problem {
  return {
    code: 'FILE_TOO_LARGE',
    severity: 'ERROR',
    field: null,
    position,
    value: null,
    suggestion: `Il controllo si ferma qui, dopo ${records} righe. Controllare il resto in un altro file.`,
  };
}
