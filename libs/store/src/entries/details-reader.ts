import type { EntryQuality, FieldProvenance, ValueSureness } from '@vicino/domain';
import { type DataSource, In } from 'typeorm';
import { EntryProvenanceEntity } from '../entities/entry-provenance.entity.js';
import { EntryQualityEntity } from '../entities/entry-quality.entity.js';

/** How often a rule gave a value to the entries of a source. */
export interface RuleCount {
  readonly sourceId: string;
  readonly rule: string;
  readonly sureness: ValueSureness;
  readonly count: number;
}

export interface SourceQuality {
  readonly sourceId: string;
  readonly entries: number;
  /** Mean, 0 to 1. */
  readonly score: number;
}

/** Reads what is known about entries beside what they say: provenance and quality. */
export class DetailsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By entry id; an entry nothing is known of is not in the map. */
  async provenanceOf(entryIds: readonly string[]): Promise<Map<string, readonly FieldProvenance[]>> {
    const rows = await this.dataSource.getRepository(EntryProvenanceEntity).findBy({ entryId: In([...entryIds]) });
    return new Map(rows.map((row) => [row.entryId, row.fields]));
  }

  /** By entry id; an entry never judged is not in the map. */
  async qualityOf(entryIds: readonly string[]): Promise<Map<string, EntryQuality>> {
    const rows = await this.dataSource.getRepository(EntryQualityEntity).findBy({ entryId: In([...entryIds]) });
    return new Map(rows.map(({ entryId, score, criteria }) => [entryId, { score, criteria }]));
  }

  /** How often each rule gave a value to what is published, by source. Reads the whole catalogue: for reports. */
  async ruleCounts(): Promise<RuleCount[]> {
    return this.dataSource.query<RuleCount[]>(
      `select source_id as "sourceId", field.rule, field.sureness, count(*)::integer as count
       from entry_provenance as provenance join entry on entry.id = provenance.entry_id
       cross join jsonb_to_recordset(provenance.fields) as field (rule text, sureness text)
       where entry.publication = 'PUBLISHED'
       group by source_id, field.rule, field.sureness
       order by source_id, count desc, field.rule, field.sureness`,
    );
  }

  /** The mean quality of what each source has published. */
  async qualityBySource(): Promise<SourceQuality[]> {
    return this.dataSource.query<SourceQuality[]>(
      `select source_id as "sourceId", count(*)::integer as entries, avg(score) as score
       from entry_quality as quality join entry on entry.id = quality.entry_id
       where entry.publication = 'PUBLISHED' group by source_id order by source_id`,
    );
  }
}
