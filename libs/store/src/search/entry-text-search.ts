import type { EligibilityRule } from '@vicino/domain';
import type { DataSource } from 'typeorm';
import type { EntryAnswer, EntryQuestion } from './entry-question.js';
import { searchStatement } from './search-statement.js';

/** Eligibility rules that entries share, without their words. */
export interface StoredRules {
  readonly id: string;
  readonly rules: readonly Omit<EligibilityRule, 'text'>[];
}

/** Searches the catalogue in PostgreSQL, for when the engine is away: see the migration that made `entry_search`. */
export class EntryTextSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Answers in one statement. Counts and total are exact; the order is a plainer one than the engine's. */
  async search(question: EntryQuestion): Promise<EntryAnswer> {
    const { text, values } = searchStatement(question);
    const [answer] = await this.dataSource.query<EntryAnswer[]>(text, values);
    return answer ?? { total: 0, meant: 0, hits: [], counts: {} };
  }

  /** Every set of rules that an entry has or had. */
  async rules(): Promise<StoredRules[]> {
    return this.dataSource.query<StoredRules[]>('select id, rules from search_rules order by id');
  }
}
