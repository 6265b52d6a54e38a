import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** Somebody was reminded that an entry is to be confirmed. */
@Entity('entry_reminder')
@Index('entry_reminder_entry_idx', ['entryId', 'id'])
export class EntryReminderEntity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'entry_reminder_pkey',
  })
  id!: number;

  @Column('uuid')
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_reminder_entry_fkey' })
  entryId!: string;

  /** Whom: the body that answered for the entry then; null above the seven. */
  @Column('text', { nullable: true })
  managingBody!: string | null;

  /** The due date it was about. */
  @Column('date')
  dueOn!: string;

  @Column('timestamptz')
  at!: Date;
}
