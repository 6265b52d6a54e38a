import type { RawRecord } from '@vicino/domain';
import type { Harmonised, HarmoniseSource } from './harmonised.js';
import { createHarmoniser } from './harmoniser.js';

/**
 * Turns the records of one source into entries and problems, all together. Pure: the same records on the same day give
 * equal entries, and bad content never throws: it is a problem beside the entry it belongs to. For records without
 * end see `createHarmoniser`.
 * @param today ISO date in Europe/Rome by which closing days and confirmations are judged
 * @throws TypeError when the source names a mapping that does not exist
 */
export function harmonise(
  source: HarmoniseSource,
  records: readonly RawRecord[],
  today: string,
): readonly Harmonised[] {
  const harmoniser = createHarmoniser(source, today, Infinity);
  return [...harmoniser.add(records), ...harmoniser.finish()];
}
