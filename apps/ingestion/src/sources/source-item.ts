import type { Problem, ProblemCode, RawRecord, RawValue, Severity } from '@vicino/domain';
import type { SourceItem } from './source.js';
import { UNSTORABLE } from './storable.js';

/** Longest text of a problem, in characters. */
const MAX_TEXT = 500;

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
): SourceItem & { readonly type: 'problem' } {
  const problem: Problem = {
    code,
    severity,
    field: quoted(details.field),
    position: quoted(details.position),
    value: quoted(details.value),
    suggestion: quoted(details.suggestion),
  };
  return { type: 'problem', problem };
}

/** A problem must always be storable, whatever it quotes. */
function quoted(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const shown = text.replace(UNSTORABLE, '\uFFFD');
  return shown.length <= MAX_TEXT ? shown : `${shown.slice(0, MAX_TEXT - 1).replace(UNSTORABLE, '')}…`;
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
