import type { SearchQuery } from '@vicino/contracts';
import { LRUCache } from 'lru-cache';
import { type OpeningTimes, readOpeningTimes } from './opening-times.js';

/** Where the different opening hours come from; the store's `HoursReader`. */
export interface HoursSource {
  different(): Promise<readonly string[]>;
}

/** What a publication changes must be found well within a second. */
const LISTED_FOR_MS = 500;
/** Far above the few hundred there are. */
const MOST_REMEMBERED = 5_000;

/** Which opening hours hold at a time. What was read once is remembered, since reading costs a hundred times judging. */
export class OpenHours {
  private readonly read = new LRUCache<string, OpeningTimes>({ max: MOST_REMEMBERED });
  private listed: { readonly at: number; readonly hours: Promise<readonly string[]> } | null = null;

  constructor(private readonly source: HoursSource) {}

  /**
   * The opening hours, as the index writes them, that hold at the minute or on the day asked for; null when nobody asks.
   * What is by appointment or not understood is not known to be open.
   */
  async openIn({ openAt, openOn }: Pick<SearchQuery, 'openAt' | 'openOn'>): Promise<readonly string[] | null> {
    if (openAt === null && openOn === null) return null;
    const hours = await this.list();
    return hours.filter((osm) => {
      const times = this.timesOf(osm);
      return (openAt === null || times.isOpenAt(openAt)) && (openOn === null || times.isOpenOn(openOn));
    });
  }

  private timesOf(osm: string): OpeningTimes {
    const known = this.read.get(osm) ?? readOpeningTimes(osm);
    this.read.set(osm, known);
    return known;
  }

  private list(): Promise<readonly string[]> {
    const now = performance.now();
    if (this.listed !== null && now - this.listed.at < LISTED_FOR_MS) return this.listed.hours;
    const hours = this.source.different();
    this.listed = { at: now, hours };
    // A failure is told to those who wait for it and not to the next ones.
    hours.catch(() => (this.listed = null));
    return hours;
  }
}
