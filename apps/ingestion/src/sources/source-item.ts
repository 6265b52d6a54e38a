import type { Problem, ProblemCode, RawRecord, RawValue, Severity } from '@vicino/domain';
import type { SourceItem } from './source.js';
import { UNSTORABLE } from './storable.js';

/** Longest text a problem quotes, in characters. */
const MAX_VALUE = 500;

/** A record as an item. */
export function recordItem(position: string, fields: { readonly [field: string]: RawValue }): SourceItem {
  const record: RawRecord = { position, fields };
  return { type: 'record', record };
}

/** A problem as an item; what is not given is null. */
export function problemItem(
  code: ProblemCode,
  severity: Severity,
  details: Partial<Pick<Problem, 'field' | 'position' | 'value' | 'suggestion'>> = {},
): SourceItem {
  const problem: Problem = {
    code,
    severity,
    field: details.field ?? null,
    position: details.position ?? null,
    value: details.value == null ? null : quoted(details.value),
    suggestion: details.suggestion ?? null,
  };
  return { type: 'problem', problem };
}

/** A problem must always be storable, whatever it quotes. */
function quoted(text: string): string {
  const shown = text.replace(UNSTORABLE, '\uFFFD');
  return shown.length <= MAX_VALUE ? shown : `${shown.slice(0, MAX_VALUE - 1).replace(UNSTORABLE, '')}…`;
}

/** Everything a reading yielded, apart. For small files and tests: it holds all records in memory. */
export async function collect(
  items: AsyncIterable<SourceItem>,
): Promise<{ readonly records: readonly RawRecord[]; readonly problems: readonly Problem[] }> {
  const records: RawRecord[] = [];
  const problems: Problem[] = [];
  for await (const item of items) {
    if (item.type === 'record') records.push(item.record);
    else problems.push(item.problem);
  }
  return { records, problems };
}
