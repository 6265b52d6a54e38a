import type { DoNotListKind } from '@vicino/domain';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who asked not to be listed, recognised by a hash: the list must not keep what it was asked to forget. */
@Entity('do_not_list')
@Index('do_not_list_active_key', ['kind', 'valueHash'], { unique: true, where: '"ended_at" IS NULL' })
export class DoNotListEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'do_not_list_pkey' })
  id!: number;

  @Column('text')
  kind!: DoNotListKind;

  @Column('text')
  valueHash!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  by!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
