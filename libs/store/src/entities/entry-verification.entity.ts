import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { VerificationMethod } from '../reviews/verification.js';
import { EntryEntity } from './entry.entity.js';

/** A person confirmed that an entry is true: apart from the date its source gives, and from the dates of the row. */
@Entity('entry_verification')
@Index('entry_verification_entry_idx', ['entryId', 'on', 'id'])
export class EntryVerificationEntity {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'entry_verification_pkey',
  })
  id!: number;

  @Column('uuid')
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_verification_entry_fkey' })
  entryId!: string;

  /** The day on which it was found true. */
  @Column('date')
  on!: string;

  @Column('text')
  by!: string;

  @Column('text')
  how!: VerificationMethod;

  /** When this was written down. */
  @Column('timestamptz')
  at!: Date;
}
