import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/**
 * What an entry was last made of, so that a run can tell without harmonising that the same would come of it again.
 * A memory and nothing more: without the row the next run harmonises.
 */
@Entity('entry_reading')
export class EntryReadingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_reading_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_reading_entry_fkey' })
  entryId!: string;

  /** SHA-256 (hex) of the records and of all that decides what becomes of them, the day apart. */
  @Column('text')
  inputHash!: string;

  /** `content_hash` of the entry they made. */
  @Column('text')
  saidHash!: string;

  /** Where the records stood in the file when last read. */
  @Column('text', { array: true })
  positions!: readonly string[];

  /** Run that last recorded the problems of the entry with these positions, unless a later one succeeded. */
  @Column('integer')
  runId!: number;

  /** First and last day on which the same comes of it; without a last day it always does. */
  @Column('date')
  goodFrom!: string;

  @Column('date', { nullable: true })
  goodUntil!: string | null;
}
