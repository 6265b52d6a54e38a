import type { Problem } from '@vicino/domain';
import type { Answer, Finding } from './answer.js';
import { type DraftValue, joinedText } from './draft.js';
import type { Provenance } from './harmonised.js';

/** Longest value a problem quotes, in characters. */
const LONGEST_VALUE = 500;

/**
 * Writes down, for one record, where each value came from and what could not be settled: rules know values, the
 * ledger knows fields and positions.
 */
export class Ledger {
  readonly problems: Problem[] = [];
  readonly provenance: Provenance[] = [];

  /** @param position of the record, for findings that belong to no value */
  constructor(private readonly position: string | null) {}

  /** Keeps the answer's findings and origin under our field name, and gives its value back. */
  settle<T>(field: string, rule: string, values: readonly DraftValue[], answer: Answer<T>): T {
    const [first] = values;
    for (const finding of answer.findings) {
      const { field: sourceField = null, position = this.position } = valueOf(finding, values) ?? {};
      this.problems.push({
        code: finding.code,
        severity: finding.severity,
        field: sourceField,
        position,
        value: finding.value === '' ? null : finding.value.slice(0, LONGEST_VALUE),
        suggestion: finding.suggestion,
      });
    }
    const read = values.length === 0 ? null : joinedText(values);
    this.provenance.push({ field, sourceField: first?.field ?? null, read, rule, sureness: answer.sureness });
    return answer.value;
  }
}

/** The value a finding is about: lines of a group say parts of one field, each in a place of its own. */
function valueOf({ value }: Finding, values: readonly DraftValue[]): DraftValue | undefined {
  return values.find(({ text }) => value !== '' && text.includes(value)) ?? values[0];
}
