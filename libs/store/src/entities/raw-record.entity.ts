import type { RawValue } from '@vicino/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A record as the provider sent it. The key is its content, not its position: a line inserted above moves every
 * position and changes no record. Type `json`, not `jsonb`: it keeps the text unchanged, key order and all.
 */
@Entity('raw_record')
@Index('raw_record_present_idx', ['sourceId'], { where: '"gone_run_id" IS NULL' })
export class RawRecordEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'raw_record_pkey' })
  sourceId!: string;

  /** SHA-256 (hex) of the fields, whatever the order of their names. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'raw_record_pkey' })
  contentHash!: string;

  @Column('json')
  fields!: { readonly [field: string]: RawValue };

  /** Everywhere it stood in the file when last seen; several for a repeated line. */
  @Column('text', { array: true })
  positions!: readonly string[];

  @Column('integer')
  firstRunId!: number;

  /** Run that no longer found it; null while it is there. */
  @Column('integer', { nullable: true })
  goneRunId!: number | null;
}
