import type { QualityCriterion } from '@vicino/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** How good an entry is, criterion by criterion. */
@Entity('entry_quality')
@Check('entry_quality_score_check', `"score" BETWEEN 0 AND 1`)
export class EntryQualityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_quality_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_quality_entry_fkey' })
  entryId!: string;

  /** 0 to 1. */
  @Column('double precision')
  score!: number;

  @Column('jsonb')
  criteria!: readonly QualityCriterion[];

  /** SHA-256 (hex) of score and criteria. */
  @Column('text')
  contentHash!: string;

  @Column('integer', { nullable: true })
  runId!: number | null;

  @Column('timestamptz')
  at!: Date;
}
