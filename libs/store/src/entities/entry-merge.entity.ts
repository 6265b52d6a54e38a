import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** One entry stands for another. Both rows and both histories stay; an entry is merged into one other at a time. */
@Entity('entry_merge')
@Check('entry_merge_two_check', `"kept_id" <> "merged_id"`)
@Index('entry_merge_active_key', ['mergedId'], { unique: true, where: '"undone_at" IS NULL' })
@Index('entry_merge_kept_idx', ['keptId'])
@Index('entry_merge_merged_idx', ['mergedId'])
export class EntryMergeEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'entry_merge_pkey' })
  id!: number;

  @Column('uuid')
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_merge_kept_fkey' })
  keptId!: string;

  @Column('uuid')
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_merge_merged_fkey' })
  mergedId!: string;

  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
