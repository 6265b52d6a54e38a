import type { DataSource } from 'typeorm';
import type { NeedSums, PeriodSums, QuestionPeriod, QuestionSelection, TextSums } from './question-count.js';

/** $1, $2: days; $3: a municipality, or null for all. */
const SELECTED = `day between $1 and $2 and ($3::text is null or municipality = $3)`;
const SUMS = `sum(asked)::integer as asked, sum(without_hits)::integer as "withoutHits"`;

/** Reads what was asked, as sums. */
export class QuestionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The texts asked most, most first; what too few asked is not among them. */
  async mostAsked({ from, until, municipality, limit }: QuestionSelection): Promise<TextSums[]> {
    return this.dataSource.query<TextSums[]>(
      `select text, ${SUMS} from question_count where ${SELECTED} and text <> ''
       group by text having sum(asked) > 0 order by asked desc, text limit $4`,
      [from, until, municipality, limit],
    );
  }

  /** Needs by municipality, what was most often asked and not found first. A question about two needs counts for both. */
  async byNeed({ from, until, municipality, limit }: QuestionSelection): Promise<NeedSums[]> {
    return this.dataSource.query<NeedSums[]>(
      `select need, nullif(municipality, '') as municipality, ${SUMS}
       from question_count cross join unnest(needs) as need where ${SELECTED}
       group by need, question_count.municipality having sum(asked) > 0
       order by "withoutHits" desc, asked desc, need, municipality nulls last limit $4`,
      [from, until, municipality, limit],
    );
  }

  /** All questions by period, the first first; a period in which nobody asked is left out. */
  async byPeriod(
    { from, until, municipality }: Omit<QuestionSelection, 'limit'>,
    period: QuestionPeriod,
  ): Promise<PeriodSums[]> {
    return this.dataSource.query<PeriodSums[]>(
      `select date_trunc($4, day::timestamp)::date::text as "from", ${SUMS} from question_count where ${SELECTED}
       group by 1 having sum(asked) > 0 order by 1`,
      [from, until, municipality, period.toLowerCase()],
    );
  }
}
