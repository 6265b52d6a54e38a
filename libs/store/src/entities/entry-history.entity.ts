import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EntryChanges } from '../entries/entry-history.js';
import { EntryEntity } from './entry.entity.js';

/** One row a version of an entry: what changed, when, through whom. `runId` has no foreign key: runs are forgotten. */
@Entity('entry_history')
@Index('entry_history_run_idx', ['runId'], { where: '"run_id" IS NOT NULL' })
export class EntryHistoryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_history_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_history_entry_fkey' })
  entryId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'entry_history_pkey' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('integer', { nullable: true })
  runId!: number | null;

  @Column('jsonb')
  changes!: EntryChanges;

  @Column('text', { nullable: true })
  by!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
