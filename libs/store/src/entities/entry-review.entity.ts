import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** When an entry has to be confirmed again. It is overdue since `dueOn`: a column of its own could only disagree. */
@Entity('entry_review')
@Check('entry_review_cadence_check', `"cadence_months" > 0`)
@Index('entry_review_due_idx', ['dueOn', 'entryId'])
export class EntryReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_review_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_review_entry_fkey' })
  entryId!: string;

  @Column('integer')
  cadenceMonths!: number;

  @Column('date')
  dueOn!: string;

  /** When somebody was last reminded of this date; null since it moved. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;
}
