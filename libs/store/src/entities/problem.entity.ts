import type { ProblemCode, Severity } from '@vicino/domain';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RunEntity } from './run.entity.js';

/** What a run could not settle. `entryId` has no foreign key: a problem may be about an entry that was never stored. */
@Entity('problem')
@Index('problem_run_idx', ['runId'])
@Index('problem_entry_run_idx', ['entryId', 'runId'], { where: '"entry_id" IS NOT NULL' })
export class ProblemEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'problem_pkey',
  })
  id!: string;

  @Column('integer')
  @ForeignKey(() => RunEntity, 'id', { onDelete: 'CASCADE', name: 'problem_run_fkey' })
  runId!: number;

  @Column('text')
  sourceId!: string;

  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('text')
  code!: ProblemCode;

  @Column('text')
  severity!: Severity;

  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  suggestion!: string | null;
}
