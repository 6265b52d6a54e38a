/**
 * How well questions in people's own words are answered: by Vicino, with and without its engine, by Meilisearch with its default settings and by
 * PostgreSQL's full text, on the same documents.
 *
 *   npm run bench:relevance [-- --queries FILE] [-- --each]
 *
 * FILE has the columns of test/relevance/queries.tsv. An entry is right when it serves the residents of the municipality
 * and a person gave it one of the needs of the question (test/bench/data/offer-needs.json). `--each` lists what went wrong.
 */
import { resolve } from 'node:path';
import { loadCatalogue } from '../relevance/catalogue.js';
import { judge } from '../relevance/judge.js';
import { readJudgedQueries } from '../relevance/judged-queries.js';
import { measure, ndcg10, type Judged } from '../relevance/measures.js';
import { engineAsItComes, engineAt, fullText, vicino, withoutEngine } from '../relevance/ways-of-searching.js';
import { startTestEngines, stopTestEngines } from '../support/test-engines.js';

const BARS = { success3: 0.95, ndcg10: 0.85 };
const args = process.argv.slice(2);
const file = args.includes('--queries') ? (args[args.indexOf('--queries') + 1] ?? '') : 'test/relevance/queries.tsv';
const each = args.includes('--each');

const queries = readJudgedQueries(resolve(file));
const about = queries.filter(({ needs }) => needs.length > 0);
await startTestEngines();
try {
  const catalogue = await loadCatalogue();
  const engine = engineAt(process.env['TEST_MEILI_URL'] ?? '', process.env['TEST_MEILI_KEY']);
  const ways = [
    await vicino(catalogue, engine, 'relevance'),
    await withoutEngine(catalogue, process.env['TEST_DATABASE_URL'] ?? ''),
    await engineAsItComes(catalogue, engine, 'relevance_default'),
    await fullText(catalogue, process.env['TEST_DATABASE_URL'] ?? ''),
  ];
  console.log(
    `\n${catalogue.entries.length} entries, ${queries.length} questions, ${about.length} about a real need\n`,
  );
  console.log(
    `${'way'.padEnd(32)}${['success@3', 'nDCG@10', 'zero', 'dead ends'].map((name) => name.padStart(11)).join('')}`,
  );
  let answerable = 0;
  let passed = false;
  for (const [index, way] of ways.entries()) {
    const judged: Judged[] = [];
    for (const query of about) {
      const one = await judge(way, catalogue, query);
      judged.push(one);
      const isWrong = one.relevant > 0 ? ndcg10(one) < 0.8 : one.total > 0;
      if (each && index === 0 && isWrong) explain(query.id, query.text, one);
    }
    const figures = measure(judged);
    answerable = figures.answerable;
    if (index === 0)
      passed = figures.success3 >= BARS.success3 && figures.ndcg10 >= BARS.ndcg10 && figures.deadEnds === 0;
    const shown = [
      figures.success3.toFixed(3),
      figures.ndcg10.toFixed(3),
      figures.zeroResults.toFixed(3),
      figures.deadEnds,
    ];
    console.log(`${way.name.padEnd(32)}${shown.map((value) => String(value).padStart(11)).join('')}`);
  }
  console.log(`\nThe first two over the ${answerable} questions that an entry of the catalogue answers.`);
  console.log(`${passed ? 'PASS' : 'FAIL'}: success@3 ≥ ${BARS.success3}, nDCG@10 ≥ ${BARS.ndcg10}, no dead end`);
  for (const way of ways) await way.close();
} finally {
  await stopTestEngines();
}

function explain(id: string, text: string, { right, relevant, total }: Judged): void {
  const marks = right.map((isRight) => (isRight ? '+' : '-')).join('');
  console.log(`  ${id} ${text}: ${marks || 'nothing'} (${total} found, ${relevant} right ones)`);
}
