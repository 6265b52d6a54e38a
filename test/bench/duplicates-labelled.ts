import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Entry, foldText } from '@vicino/domain';
import { deriveNeeds } from '@vicino/needs';
import { harmonise } from '../../apps/ingestion/src/harmonise/index.js';
import { collect, fileInput, read, TABLE_OF_SOURCES } from '../../apps/ingestion/src/sources/index.js';

/** How another body would write an entry of the feeds; made for this test, see the note in the file. */
interface Variation {
  readonly id: string;
  /** `source:key` of the entry. */
  readonly of: string;
  /** The source it is made to come from. */
  readonly by: string;
  readonly title: string;
  readonly provider: string;
  /** Left out: the description as it is. */
  readonly text?: 'NONE' | 'FIRST_SENTENCE';
  /** Left out: as it is. Null: none. */
  readonly address?: string | null;
  readonly contacts?: 'NONE';
  readonly window?: 'NONE';
  /** ISTAT code of another municipality. */
  readonly at?: string;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: 'SAME' | 'DIFFERENT';
  /** What makes the pair telling. */
  readonly about: string;
  /** Decided by a hash before anything was tuned; rules are tuned on `TUNE` alone. */
  readonly half: 'TUNE' | 'HELD';
}

export interface LabelledPair extends Pair {
  readonly first: Entry;
  readonly second: Entry;
}

const ROOT = resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-22';

/** The entries of the nine sample feeds. */
export async function feedEntries(): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const source of TABLE_OF_SOURCES) {
    if (source.location.kind !== 'file') continue;
    const file = resolve(ROOT, 'apps/ingestion/feeds', source.location.path);
    const { records } = await collect(read(source, fileInput(file)));
    entries.push(...harmonise(source, records, TODAY).flatMap(({ entry }) => (entry === null ? [] : [entry])));
  }
  return entries;
}

/** The labelled pairs with their entries: those of the feeds, and the variations made of them. */
export function labelledPairs(entries: readonly Entry[]): readonly LabelledPair[] {
  const file = readFileSync(resolve(ROOT, 'test/bench/data/duplicate-pairs.json'), 'utf8');
  const { variations, pairs } = JSON.parse(file) as {
    readonly variations: readonly Variation[];
    readonly pairs: readonly Pair[];
  };
  const byName = new Map(entries.map((entry) => [`${entry.source.sourceId}:${entry.source.externalId}`, entry]));
  const named = (name: string): Entry => {
    const entry = byName.get(name);
    if (entry === undefined) throw new Error(`duplicate-pairs.json names "${name}", which no feed has`);
    return entry;
  };
  for (const variation of variations) byName.set(variation.id, varied(named(variation.of), variation));
  return pairs.map((pair) => ({ ...pair, first: named(pair.a), second: named(pair.b) }));
}

/** The half a pair belongs to, by the feed entry its first one stems from. */
export function halfOf(pair: LabelledPair): 'TUNE' | 'HELD' {
  const stem = pair.first.source.url === null ? /^variation of (.*)$/.exec(pair.first.source.name)?.[1] : undefined;
  const key = stem ?? `${pair.first.source.sourceId}:${pair.first.source.externalId}`;
  return parseInt(createHash('sha256').update(key).digest('hex').slice(0, 2), 16) % 2 === 0 ? 'TUNE' : 'HELD';
}

/** Another body states neither type nor people nor needs; needs are then read from its words. */
function varied(entry: Entry, variation: Variation): Entry {
  const firstSentence = entry.description.split(/(?<=[.;:])\s/u)[0] ?? '';
  const description =
    variation.text === 'NONE' ? '' : variation.text === 'FIRST_SENTENCE' ? firstSentence : entry.description;
  const needs = deriveNeeds({ title: variation.title, description });
  return {
    ...entry,
    id: uuidOf(variation.id),
    slug: `${foldText(variation.title).replaceAll(' ', '-')}-${variation.id}`,
    title: variation.title,
    summary: variation.title,
    description,
    provider: { name: variation.provider },
    managingBody: variation.by === 'sovra-territoriali' ? null : variation.by,
    serviceType: null,
    targetGroups: [],
    needs: needs.map(({ slug, evidence }) => ({ slug, origin: 'DERIVED', evidence })),
    contacts: variation.contacts === 'NONE' ? [] : entry.contacts,
    window: variation.window === 'NONE' ? null : entry.window,
    locations: entry.locations.map((location) => ({
      ...location,
      name: null,
      ...(variation.address !== undefined && { address: variation.address }),
      ...(variation.at !== undefined && { istatCode: variation.at, latitude: null, longitude: null, precision: null }),
    })),
    source: { sourceId: variation.by, externalId: variation.id, name: `variation of ${variation.of}`, url: null },
  };
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
