import type { CorrectableField } from '@vicino/domain';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** A field set by hand. At most one in force for each field of an entry; those undone stay as history. */
@Entity('entry_correction')
@Index('entry_correction_active_key', ['entryId', 'field'], { unique: true, where: '"undone_at" IS NULL' })
export class EntryCorrectionEntity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'entry_correction_pkey',
  })
  id!: number;

  @Column('uuid')
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_correction_entry_fkey' })
  entryId!: string;

  @Column('text')
  field!: CorrectableField;

  @Column('jsonb')
  value!: unknown;

  /** What the source said when it was corrected. */
  @Column('jsonb')
  base!: unknown;

  /** What the source says now: shown beside the correction, and what undoing goes back to. */
  @Column('jsonb')
  source!: unknown;

  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
