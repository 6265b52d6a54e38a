import type { DuplicateVerdict } from '@vicino/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EntryEntity } from './entry.entity.js';

/** Whether two entries are one service, as compared or as a person decided. One row a pair, the smaller id first. */
@Entity('duplicate_decision')
@Check('duplicate_decision_order_check', `"entry_a" < "entry_b"`)
@Check('duplicate_decision_verdict_check', `"verdict" IN ('SAME', 'DIFFERENT', 'UNSURE')`)
@Index('duplicate_decision_entry_b_idx', ['entryB'])
export class DuplicateDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_decision_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'duplicate_decision_entry_a_fkey' })
  entryA!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_decision_pkey' })
  @ForeignKey(() => EntryEntity, 'id', { onDelete: 'CASCADE', name: 'duplicate_decision_entry_b_fkey' })
  entryB!: string;

  @Column('text')
  verdict!: DuplicateVerdict;

  /** Null where a person decided without a comparison. */
  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('jsonb')
  reasons!: readonly unknown[];

  /** The person who decided; null for the comparison, which never overwrites a person. */
  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz')
  at!: Date;
}
