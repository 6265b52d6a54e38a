import type { DataSource } from 'typeorm';

/** Steps from one value to the next through the index, instead of reading every entry. */
const DIFFERENT_HOURS = `
  with recursive known as (
    (select hours ->> 'osm' as osm from entry
     where publication = 'PUBLISHED' and length(hours ->> 'osm') <= 500
     order by 1 limit 1)
    union all
    select (select entry.hours ->> 'osm' from entry
            where publication = 'PUBLISHED' and length(entry.hours ->> 'osm') <= 500 and entry.hours ->> 'osm' > known.osm
            order by 1 limit 1)
    from known where known.osm is not null
  )
  select osm from known where osm is not null`;

/** Reads the opening hours there are. */
export class HoursReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The different opening hours of published entries, in the OSM syntax: a few hundred, however many entries there are. */
  async different(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ osm: string }[]>(DIFFERENT_HOURS);
    return rows.map(({ osm }) => osm);
  }
}
