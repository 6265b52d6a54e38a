import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is remembered of a source from run to run, so that an unchanged file costs one conditional request. */
@Entity('source_state')
export class SourceStateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'source_state_pkey' })
  sourceId!: string;

  /** SHA-256 (hex) of the file of the last successful run. */
  @Column('text', { nullable: true })
  contentHash!: string | null;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { nullable: true })
  lastModified!: string | null;

  /** When the source was last read to its end without failure, changed or not. */
  @Column('timestamptz', { nullable: true })
  lastSuccessAt!: Date | null;

  @Column('integer', { nullable: true })
  lastRunId!: number | null;
}
