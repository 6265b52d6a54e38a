import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RunCounts, RunOutcome } from '../runs/run.js';

/** One run of one source. */
@Entity('run')
@Check('run_outcome_check', `"outcome" IN ('RUNNING', 'SUCCEEDED', 'UNCHANGED', 'HELD', 'FAILED', 'INTERRUPTED')`)
@Check('run_finished_check', `("outcome" = 'RUNNING') = ("finished_at" IS NULL)`)
@Index('run_source_idx', ['sourceId', 'id'])
export class RunEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'run_pkey' })
  id!: number;

  @Column('text')
  sourceId!: string;

  @Column('text')
  outcome!: RunOutcome;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('jsonb')
  counts!: RunCounts;

  /** Why it failed, for an operator. */
  @Column('text', { nullable: true })
  error!: string | null;
}
