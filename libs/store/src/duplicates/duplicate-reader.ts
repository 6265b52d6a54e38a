import type { DuplicateVerdict } from '@vicino/domain';
import { type DataSource, In, IsNull, Not, type Repository } from 'typeorm';
import { DuplicateDecisionEntity } from '../entities/duplicate-decision.entity.js';
import type { DuplicateDecision } from './duplicate-decision.js';

/** Reads which entries are one service. */
export class DuplicateReader {
  private readonly decisions: Repository<DuplicateDecisionEntity>;

  constructor(dataSource: DataSource) {
    this.decisions = dataSource.getRepository(DuplicateDecisionEntity);
  }

  /** Everything known about pairs with one of these entries. */
  async ofEntries(entryIds: readonly string[]): Promise<DuplicateDecision[]> {
    const ids = In([...entryIds]);
    return this.decisions.find({ where: [{ entryA: ids }, { entryB: ids }], order: { entryA: 'ASC', entryB: 'ASC' } });
  }

  /** What people decided: no comparison may say otherwise. */
  async decidedByPeople(): Promise<DuplicateDecision[]> {
    return this.decisions.find({ where: { decidedBy: Not(IsNull()) }, order: { entryA: 'ASC', entryB: 'ASC' } });
  }

  /**
   * Pairs found to be one service, or unsure, that no person has judged: up to `limit` in the order of their ids, after
   * a pair. Ids alone: with their reasons many would not fit.
   */
  async waitingAfter(
    { entryA, entryB }: Pick<DuplicateDecision, 'entryA' | 'entryB'>,
    limit: number,
  ): Promise<Pick<DuplicateDecision, 'entryA' | 'entryB'>[]> {
    return this.decisions.query<Pick<DuplicateDecision, 'entryA' | 'entryB'>[]>(
      `select entry_a as "entryA", entry_b as "entryB" from duplicate_decision
       where decided_by is null and verdict <> 'DIFFERENT' and (entry_a, entry_b) > ($1::uuid, $2::uuid)
       order by entry_a, entry_b limit $3`,
      [entryA, entryB, limit],
    );
  }

  /** Pairs of a verdict that no person has judged, the likeliest first. */
  async toJudge(verdict: DuplicateVerdict, limit: number): Promise<DuplicateDecision[]> {
    return this.decisions.find({
      where: { verdict, decidedBy: IsNull() },
      order: { score: 'DESC', entryA: 'ASC', entryB: 'ASC' },
      take: limit,
    });
  }
}
