import { foldText } from '@vicino/domain';
import type { Line } from '../text/lines.js';
import { quoteState } from './quote-state.js';

const CANDIDATES = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/**
 * Which character separates the fields, judged by the first lines. Expected column names decide where there are any;
 * otherwise how often and how evenly the candidate occurs outside quotes. `preferred` wins a draw.
 */
export function detectDelimiter(sample: readonly Line[], expected: readonly string[], preferred: Delimiter): Delimiter {
  const order = [preferred, ...CANDIDATES.filter((candidate) => candidate !== preferred)];
  const scores = order.map((delimiter) => score(sample, delimiter, new Set(expected.map(foldText))));
  return order[scores.indexOf(Math.max(...scores))] ?? preferred;
}

function score(sample: readonly Line[], delimiter: Delimiter, expected: ReadonlySet<string>): number {
  const filled = sample.filter((line) => line.text.trim() !== '');
  const named = filled.map((line) => line.text.split(delimiter).filter((cell) => expected.has(foldText(cell))).length);
  const bestNamed = Math.max(0, ...named);
  if (bestNamed > 1) return 1000 + bestNamed;
  const counts = filled.map((line) => quoteState(line.text, delimiter, false).fields);
  const usual = mode(counts.filter((count) => count > 1));
  return usual === null ? 0 : (usual.times / filled.length) * Math.min(usual.value, 100);
}

function mode(values: readonly number[]): { value: number; times: number } | null {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [first] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first ? { value: first[0], times: first[1] } : null;
}
