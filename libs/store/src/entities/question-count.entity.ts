import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A new object for each column: TypeORM writes into it. */
const key = () => ({ primaryKeyConstraintName: 'question_count_pkey' });

/** How often something was asked on a day. Text and municipality are '' where they are not told. */
@Entity('question_count')
export class QuestionCountEntity {
  @PrimaryColumn('date', key())
  day!: string;

  @PrimaryColumn('text', key())
  text!: string;

  /** ISTAT code. */
  @PrimaryColumn('text', key())
  municipality!: string;

  /** Slugs, sorted. */
  @PrimaryColumn('text', { ...key(), array: true })
  needs!: readonly string[];

  @Column('integer')
  asked!: number;

  /** Of those, how many found nothing that was meant. */
  @Column('integer')
  withoutHits!: number;
}
