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

  /** Pairs of a verdict that no person has judged, the likeliest first. */
  async toJudge(verdict: DuplicateVerdict, limit: number): Promise<DuplicateDecision[]> {
    return this.decisions.find({
      where: { verdict, decidedBy: IsNull() },
      order: { score: 'DESC', entryA: 'ASC', entryB: 'ASC' },
      take: limit,
    });
  }
}
