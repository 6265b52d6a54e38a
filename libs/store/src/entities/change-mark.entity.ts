import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/**
 * The change log: an entry changed and this consumer has not caught up. One row an entry and consumer, so marking
 * twice is marking once, and a feed of 100,000 changes leaves 100,000 rows however often it runs.
 */
@Entity('change_mark')
@Index('change_mark_consumer_since_idx', ['consumer', 'since', 'entryId'])
export class ChangeMarkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'change_mark_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'change_mark_entry_fkey' })
  entryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'change_mark_pkey' })
  consumer!: string;

  /** Version of the entry the mark is about. */
  @Column('integer')
  version!: number;

  /** When the consumer first fell behind on this entry; a later change does not move it. */
  @Column('timestamptz')
  since!: Date;

  /** Number of the claim that is working on it; means nothing once the claim's session lock is gone. */
  @Column('integer', { nullable: true })
  claim!: number | null;

  @Column('integer', { nullable: true })
  claimedVersion!: number | null;
}
