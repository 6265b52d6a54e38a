import { readFileSync } from 'node:fs';

/** A question in somebody's own words, where they live, and the needs that would answer it; none for what nobody offers. */
export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  /** ISTAT code. */
  readonly municipality: string;
  /** Slugs. */
  readonly needs: readonly string[];
  readonly style: string;
}

const COLUMNS = ['id', 'text', 'municipality', 'istat_code', 'needs', 'style'];

/**
 * Reads a tab-separated list: id, text, municipality, istat_code, needs (separated by |), style.
 * @throws Error when the columns are others
 */
export function readJudgedQueries(file: string): readonly JudgedQuery[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  if (header !== COLUMNS.join('\t')) throw new Error(`${file}: the columns must be ${COLUMNS.join(', ')}`);
  return lines.map((line) => {
    const [id = '', text = '', , municipality = '', needs = '', style = ''] = line.split('\t');
    return { id, text, municipality, needs: needs.split('|').filter(Boolean), style };
  });
}
