import type { DataSource } from 'typeorm';
import type { QuestionDelta } from './question-count.js';

/** In the order of the key, so that two processes that add the same questions cannot deadlock. */
const ADD = `
  insert into question_count (day, text, municipality, needs, asked, without_hits)
  select day, coalesce(text, ''), coalesce(municipality, ''), needs, asked, "withoutHits"
  from jsonb_to_recordset($1::jsonb)
    as delta (day date, text text, municipality text, needs text[], asked integer, "withoutHits" integer)
  order by 1, 2, 3, 4
  on conflict (day, text, municipality, needs) do update set
    asked = question_count.asked + excluded.asked,
    without_hits = question_count.without_hits + excluded.without_hits`;

/** Adds to the sums of what was asked. Apart from the catalogue's writers: it writes no entry and no history. */
export class QuestionCounter {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds all in one statement. Each question once: two deltas of one key are an error. */
  async add(deltas: readonly QuestionDelta[]): Promise<void> {
    if (deltas.length > 0) await this.dataSource.query(ADD, [JSON.stringify(deltas)]);
  }

  /** Forgets what was asked before the day (ISO). */
  async forgetBefore(day: string): Promise<void> {
    await this.dataSource.query('delete from question_count where day < $1', [day]);
  }
}
