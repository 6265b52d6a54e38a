import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isListed, type Entry } from '@vicino/domain';
import { harmonise } from '../../apps/ingestion/src/harmonise/index.js';
import { collect, fileInput, read, TABLE_OF_SOURCES } from '../../apps/ingestion/src/sources/index.js';
import type { JudgedQuery } from './judged-queries.js';

/** The day the judged offers are looked at. */
export const JUDGED_ON = '2026-11-22';
const FEEDS = resolve('apps/ingestion/feeds');
const LABELS = resolve('test/bench/data/offer-needs.json');

/** The entries of the sample feeds that are listed, and for each title the needs a person gave it. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** The sample feeds, harmonised as a run would. */
export async function loadCatalogue(): Promise<Catalogue> {
  const entries: Entry[] = [];
  for (const source of TABLE_OF_SOURCES) {
    if (source.location.kind !== 'file') continue;
    const { records } = await collect(read(source, fileInput(resolve(FEEDS, source.location.path))));
    entries.push(...harmonise(source, records, JUDGED_ON).flatMap(({ entry }) => entry ?? []));
  }
  const { offers } = JSON.parse(readFileSync(LABELS, 'utf8')) as { offers: { title: string; needs: string[] }[] };
  return {
    entries: entries.filter((entry) => isListed(entry, JUDGED_ON)),
    labels: new Map(offers.map(({ title, needs }) => [title, needs])),
  };
}

/** Ids of what answers a question: for residents of its municipality, and with a need it is about. */
export function relevantTo({ entries, labels }: Catalogue, query: JudgedQuery): ReadonlySet<string> {
  const right = entries.filter(
    ({ title, serviceArea }) =>
      serviceArea.municipalities.includes(query.municipality) &&
      (labels.get(title) ?? []).some((need) => query.needs.includes(need)),
  );
  return new Set(right.map(({ id }) => id));
}
