import type { FieldProvenance } from '@vicino/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** How the fields of an entry came about, as the run that last found a difference saw it. */
@Entity('entry_provenance')
export class EntryProvenanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_provenance_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'entry_provenance_entry_fkey' })
  entryId!: string;

  @Column('jsonb')
  fields!: readonly FieldProvenance[];

  /** SHA-256 (hex) of the fields: tells an unchanged list without sending it. */
  @Column('text')
  contentHash!: string;

  @Column('integer', { nullable: true })
  runId!: number | null;

  @Column('timestamptz')
  at!: Date;
}
